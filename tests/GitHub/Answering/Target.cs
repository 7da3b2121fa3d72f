namespace Levain.GitHub.Answering;

/// <summary>What a path means before anything is looked up.</summary>
internal sealed record Target
{
    /// <summary>Path and query as the caller sees them, without the API's root.</summary>
    public required string Shown { get; init; }

    /// <summary>The path behind the repository, still escaped.</summary>
    public required string Rest { get; init; }

    /// <summary>With its question mark; empty where there is none.</summary>
    public required string Query { get; init; }

    /// <summary>It is of the repository that is here.</summary>
    public bool IsRepository { get; init; }

    /// <summary>It names the repository as it was called before.</summary>
    public bool IsFormer { get; init; }

    public bool IsUpload { get; init; }

    public bool IsStorage { get; init; }

    public static Target Parse(string asked, FakeGitHubOptions options)
    {
        // A proxy is told the whole address.
        var raw = asked.StartsWith("http://", StringComparison.Ordinal) ? new Uri(asked).PathAndQuery : asked;
        var mark = raw.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (raw, "") : (raw[..mark], raw[mark..]);
        if (Behind(path, "/storage/") is { } stored) return new() { Shown = raw, Rest = stored, Query = query, IsStorage = true };
        var isUpload = path.StartsWith("/uploads/", StringComparison.Ordinal);
        var inner = Behind(path, isUpload ? "/uploads/" : options.Root);
        var target = new Target { Shown = $"/{inner}{query}", Rest = inner ?? "", Query = query, IsUpload = isUpload };
        if (inner is null) return target;
        if (Of($"repos/{options.Owner}/{options.Name}") is { } rest || Of($"repositories/{Links.RepositoryId}") is { } numbered && (rest = numbered) is not null)
            return target with { Rest = rest, IsRepository = true };
        return options.FormerName is not null && Of($"repos/{options.Owner}/{options.FormerName}") is { } moved ? target with { Rest = moved, IsFormer = true } : target;

        string? Of(string repository) => inner.Equals(repository, StringComparison.OrdinalIgnoreCase) ? ""
            : inner.StartsWith($"{repository}/", StringComparison.OrdinalIgnoreCase) ? inner[(repository.Length + 1)..] : null;
    }

    private static string? Behind(string path, string root) => path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : null;
}
