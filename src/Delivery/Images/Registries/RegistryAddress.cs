using System.Net;

namespace Levain.Delivery.Images.Registries;

/// <summary>A registry and the path in it under which repositories stand.</summary>
public sealed record RegistryAddress
{
    /// <summary>The name or the number of the machine, with its port where one was written.</summary>
    public required string Host { get; init; }

    /// <summary>Such as <c>bank/models</c>; empty where repositories stand at the top.</summary>
    public string Path { get; init; } = "";

    /// <summary>Spoken to without TLS: this machine's own registry.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether the registry runs on this machine.</summary>
    public bool IsLoopback => MeansThisMachine(Root.Host);

    /// <summary>Where the registry's HTTP interface begins.</summary>
    public Uri Root => new($"{(IsPlain ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{Host}/");

    /// <summary>Reads <c>HOST[:PORT][/PATH]</c>, with <c>https://</c> or <c>http://</c> before it where the rule of thumb is wrong.</summary>
    /// <exception cref="LevainException">It is no such address, or secrets would go out in clear.</exception>
    public static RegistryAddress Parse(string text)
    {
        // What stands before an @ may be a password: it is in no message.
        if (text.Contains('@', StringComparison.Ordinal))
            throw new LevainException(
                "The registry's address holds an @. User and token never stand in it: set LEVAIN_REGISTRY_USER and LEVAIN_REGISTRY_TOKEN, and name HOST[:PORT][/PATH] alone.");
        var (scheme, rest) = Scheme(text.Trim().TrimEnd('/'));
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var (host, path) = slash < 0 ? (rest, "") : (rest[..slash], rest[(slash + 1)..]);
        if (!IsHost(host, scheme is not null)) throw Wrong(text, $"'{host}' is no host with a port or a dot in its name");
        if (path.Length > 0 && !RepositoryNames.IsGood(path)) throw Wrong(text, $"'{path}' is no path of lower-case names");
        var isHere = MeansThisMachine(new Uri($"http://{host}/").Host);
        if (scheme == Uri.UriSchemeHttp && !isHere)
            throw new LevainException(
                $"The registry {host} would be spoken to over http, where anybody on the way reads the token. Write {host} or https://{host}; plain http is for this machine's own registry.");
        return new RegistryAddress { Host = host, Path = path, IsPlain = scheme == Uri.UriSchemeHttp || (scheme is null && isHere) };
    }

    /// <summary>The name of a repository below the path.</summary>
    public string Repository(string name) => Path.Length == 0 ? name : $"{Path}/{name}";

    public override string ToString() => Path.Length == 0 ? Host : $"{Host}/{Path}";

    /// <summary>Whether a host is this machine itself.</summary>
    internal static bool MeansThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    private static (string? Scheme, string Place) Scheme(string text)
    {
        foreach (var scheme in new[] { Uri.UriSchemeHttps, Uri.UriSchemeHttp })
        {
            if (text.StartsWith(scheme + "://", StringComparison.OrdinalIgnoreCase)) return (scheme, text[(scheme.Length + 3)..]);
        }

        return (null, text);
    }

    // As Docker has it: without a dot, a port or the name localhost, the first word would be a path on a public registry.
    private static bool IsHost(string host, bool isCertain) =>
        (isCertain || host.Contains('.', StringComparison.Ordinal) || host.Contains(':', StringComparison.Ordinal) || host == "localhost")
        && !host.Contains('?', StringComparison.Ordinal) && !host.Contains('#', StringComparison.Ordinal) && !host.Contains('\\', StringComparison.Ordinal)
        && Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri)
        && Uri.CheckHostName(uri.Host.Trim('[', ']')) != UriHostNameType.Unknown && uri.AbsolutePath == "/";

    private static LevainException Wrong(string text, string why) => new(
        $"'{text}' is no registry: {why}. Name it as HOST[:PORT][/PATH], such as ghcr.io/bank/models or 127.0.0.1:5000.");
}
