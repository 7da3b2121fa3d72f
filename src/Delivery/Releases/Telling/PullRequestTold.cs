namespace Levain.Delivery.Releases.Telling;

/// <summary>What one run found out about a pull request.</summary>
public sealed record PullRequestTold
{
    public required int Number { get; init; }

    /// <summary>The last commit of the pull request's own branch, not the merge that was checked out.</summary>
    public required string Head { get; init; }

    /// <summary>In the order of their names.</summary>
    public required IReadOnlyList<VerdictTold> Models { get; init; }

    /// <summary>The models that were asked for; null where all were. Each such choice has a comment of its own.</summary>
    public string? Chosen { get; init; }

    /// <summary>The page of the run; null where it is not known.</summary>
    public Uri? Run { get; init; }
}
