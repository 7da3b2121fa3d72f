namespace Levain.Delivery.Images.Registries;

/// <summary>An image as people write it: registry, repository, and a tag, a digest or both.</summary>
public sealed record ImageReference
{
    public required RegistryAddress Registry { get; init; }

    public required string Repository { get; init; }

    public string? Tag { get; init; }

    public string? Digest { get; init; }

    /// <summary>What a registry is asked for: the digest where there is one.</summary>
    public string Wanted => Digest ?? Tag ?? "latest";

    /// <summary>Reads <c>HOST[:PORT]/REPOSITORY[:TAG][@DIGEST]</c>.</summary>
    /// <exception cref="LevainException">It is no such name.</exception>
    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (name, digest) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        if (digest is not null && !RepositoryNames.IsDigest(digest)) throw Wrong(text, "behind the @ stands no sha256: and 64 digits");
        var (scheme, rest) = name.IndexOf("://", StringComparison.Ordinal) is > 0 and var end ? (name[..(end + 3)], name[(end + 3)..]) : ("", name);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0) throw Wrong(text, "it names no registry before the first slash");
        var (repository, tag) = Split(rest[(slash + 1)..]);
        if (!RepositoryNames.IsGood(repository)) throw Wrong(text, $"'{repository}' is no path of lower-case names");
        if (tag is not null && !RepositoryNames.IsTag(tag)) throw Wrong(text, $"'{tag}' is no tag");
        return new ImageReference { Registry = RegistryAddress.Parse(scheme + rest[..slash]), Repository = repository, Tag = tag, Digest = digest };
    }

    public override string ToString() =>
        $"{Registry.Host}/{Repository}{(Tag is null ? "" : ":" + Tag)}{(Digest is null ? "" : "@" + Digest)}";

    private static (string Repository, string? Tag) Split(string path)
    {
        var colon = path.LastIndexOf(':');
        return colon < 0 ? (path, null) : (path[..colon], path[(colon + 1)..]);
    }

    private static LevainException Wrong(string text, string why) => new(
        $"'{text}' is no image: {why}. Name it in full, such as mcr.microsoft.com/dotnet/aspnet:10.0@sha256:… .");
}
