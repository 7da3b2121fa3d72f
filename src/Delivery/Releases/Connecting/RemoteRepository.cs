namespace Levain.Delivery.Releases.Connecting;

/// <summary>The repository of GitHub that a remote of git names.</summary>
/// <param name="Name">Owner and name.</param>
/// <param name="Api">The root of its REST API.</param>
/// <param name="Pages">The root of its pages.</param>
public sealed record RemoteRepository(RepositoryName Name, Uri Api, Uri Pages)
{
    /// <summary>Reads a remote's address, as https, ssh or <c>git@host:owner/name</c>; null for a path and for whatever has not that form.</summary>
    public static RemoteRepository? Parse(string remote)
    {
        if (HostAndPath(remote.Trim()) is not var (host, path)) return null;
        var clean = path.Trim('/');
        if (clean.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) clean = clean[..^4];
        if (clean.Split('/') is not [{ Length: > 0 } owner, { Length: > 0 } name]) return null;
        return new(new(owner, name), Root(host), new Uri($"https://{host}/"));
    }

    private static (string Host, string Path)? HostAndPath(string remote)
    {
        if (remote.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(remote, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "ssh" or "git" or "git+ssh"
                ? (Host(address), Uri.UnescapeDataString(address.AbsolutePath))
                : null;
        // The form of scp: a colon before any slash. One letter before it is a drive.
        var colon = remote.IndexOf(':', StringComparison.Ordinal);
        if (colon < 2 || remote.AsSpan(0, colon).ContainsAny('/', '\\')) return null;
        var host = remote[..colon].Split('@')[^1];
        return Uri.CheckHostName(host) == UriHostNameType.Unknown ? null : (Named(host), remote[(colon + 1)..]);
    }

    // A port of ssh says nothing of the API.
    private static string Host(Uri address) =>
        address.Scheme is "https" or "http" && !address.IsDefaultPort ? address.Authority.Split('@')[^1] : Named(address.Host);

    private static string Named(string host) => host.ToLowerInvariant() switch
    {
        "ssh.github.com" or "www.github.com" => "github.com",
        var other => other,
    };

    private static Uri Root(string host) => host switch
    {
        "github.com" => new("https://api.github.com/"),
        _ when host.EndsWith(".ghe.com", StringComparison.Ordinal) => new($"https://api.{host}/"),
        _ => new($"https://{host}/api/v3/"),
    };
}
