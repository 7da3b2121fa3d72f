namespace Levain.Datasets.Fetching;

/// <summary>Tells addresses from paths, and shows them without what may be secret.</summary>
internal static class WebAddress
{
    private const string Separator = "://";

    /// <summary>Whether a text is meant as an address, right or wrong.</summary>
    public static bool IsMeant(string text) =>
        text.IndexOf(Separator, StringComparison.Ordinal) is > 1 and var end
        && text.AsSpan(0, end).ContainsAnyExcept("+-.") && text.AsSpan(0, end).IndexOfAny('/', '\\', ' ') < 0;

    /// <summary>What is wrong with an address in a manifest, or null.</summary>
    public static string? Complaint(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)) return "is not a whole address";
        if (!IsWeb(address)) return $"asks for {address.Scheme}: a file comes from a path, from http or from https";
        return address.UserInfo.Length == 0
            ? null
            : $"names a user or a password for {Shown(address)}: no secret belongs in the repository. Take it out";
    }

    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>An http or https address without user, password, query and fragment.</summary>
    public static string Shown(Uri address) =>
        address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
