namespace Levain.GitHub;

/// <summary>What a token may do, as the <c>permissions</c> of a workflow say it.</summary>
public sealed record TokenGrant
{
    public bool IsExpired { get; init; }

    /// <summary>Made by an app, as that of Actions is; only apps make check runs.</summary>
    public bool IsApp { get; init; } = true;

    /// <summary>Permissions that may write; the others may read.</summary>
    public IReadOnlyCollection<string> Writes { get; init; } =
        ["contents", "pull_requests", "issues", "checks", "statuses", "actions"];

    /// <summary>Whether it sees the repository at all.</summary>
    public bool SeesRepository { get; init; } = true;

    public static TokenGrant ReadOnly { get; } = new() { Writes = [] };

    public static TokenGrant Expired { get; } = new() { IsExpired = true };

    /// <summary>All but one permission.</summary>
    public static TokenGrant Without(string permission) => new() { Writes = [.. new TokenGrant().Writes.Except([permission])] };
}
