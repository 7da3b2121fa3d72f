namespace Levain.Monitoring;

/// <summary>What was wrong with served rows and answers themselves.</summary>
public sealed record QualityFindings
{
    public required long Predictions { get; init; }

    /// <summary>Answers that are no finite numbers.</summary>
    public required long UnrealScores { get; init; }

    /// <summary>Rows that break the contract as it is now, by <c>code column</c>; those that were refused when they were asked are not in the log.</summary>
    public required SortedDictionary<string, long> Violations { get; init; }

    /// <summary>Predictions whose time lies before that of one logged earlier.</summary>
    public required long BackwardTimes { get; init; }

    /// <summary>Files whose last line is half.</summary>
    public required IReadOnlyList<string> Torn { get; init; }

    /// <summary>The share of requests that were answered with an error, and latency quantiles in milliseconds by their level; null where the log does not tell.</summary>
    public double? ErrorShare { get; init; }

    public SortedDictionary<string, double>? Latency { get; init; }
}
