using System.Globalization;
using System.Net;

namespace Levain.Datasets.Fetching;

/// <summary>Judges the status of a server's answer.</summary>
internal static class Answers
{
    /// <summary>The trouble that may pass; null where there is content.</summary>
    /// <exception cref="LevainException">Trying again would not help.</exception>
    public static Attempt? Trouble(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        if (status is 200 or 206) return null;
        if (status is 408 or 429 or >= 500) return Attempt.Failed($"the server answers {Status(answer)}", After(answer, now));
        throw new LevainException($"the server answers {Status(answer)}. {Advice(answer.StatusCode)}");
    }

    private static string Status(HttpResponseMessage answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.ReasonPhrase}").TrimEnd();

    private static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "Mend \"from\"",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired =>
            "It wants to know who asks, and Fetch sends no credentials: download the file yourself, and name its path in \"from\"",
        _ => "Open the address in a browser to see why, then mend \"from\"",
    };

    private static TimeSpan? After(HttpResponseMessage answer, DateTimeOffset now)
    {
        var wish = answer.Headers.RetryAfter;
        var after = wish?.Delta ?? wish?.Date - now;
        return after < TimeSpan.Zero ? TimeSpan.Zero : after;
    }
}
