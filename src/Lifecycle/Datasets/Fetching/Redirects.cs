using System.Globalization;
using System.Net;

namespace Levain.Datasets.Fetching;

/// <summary>Where a server may send us, and how often.</summary>
internal static class Redirects
{
    public const int Limit = 5;

    /// <summary>The next address that an answer points to; null where it is the answer itself.</summary>
    /// <exception cref="LevainException">We do not go there.</exception>
    public static Uri? Next(Uri from, HttpResponseMessage answer, int followed)
    {
        if (answer.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            return null;
        if (answer.Headers.Location is not { } location)
            throw new LevainException("the server redirects without saying where to. Name the last address in \"from\"");
        if (followed == Limit)
            throw new LevainException(string.Create(
                CultureInfo.InvariantCulture, $"the server redirects more than {Limit} times. Name the last address in \"from\""));
        return Allowed(from, new Uri(from, location));
    }

    /// <summary>The address, where the way to it is no less safe than the way up to here.</summary>
    /// <exception cref="LevainException">It is not.</exception>
    public static Uri Allowed(Uri from, Uri to)
    {
        if (!WebAddress.IsWeb(to))
            throw new LevainException($"the server redirects to {to.Scheme}, which is neither http nor https. Name another address in \"from\"");
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp)
            throw new LevainException(
                $"the server redirects from https to http ({WebAddress.Shown(to)}), where anyone could change the bytes. "
                + "Name an https address in \"from\"");
        return to;
    }
}
