namespace Levain.Monitoring;

/// <summary>What was wrong with served rows and answers themselves.</summary>
public sealed record QualityFindings
{
    public required long Predictions { get; init; }

    /// <summary>Answers that are no finite numbers.</summary>
    public required long UnrealScores { get; init; }

    /// <summary>Rows that break the contract as it is now, by <c>code column</c>; those that were refused when they were asked are not in the log.</summary>
    public required SortedDictionary<string, long> Violations { get; init; }

    /// <summary>Predictions whose time lies before that of one logged earlier: a clock was set back, or several services write into one log.</summary>
    public required long BackwardTimes { get; init; }

    /// <summary>Files whose last line is half.</summary>
    public required IReadOnlyList<string> Torn { get; init; }

    /// <summary>Predictions whose id was logged before; the first one counts.</summary>
    public long Repeated { get; init; }

    /// <summary>Predictions whose vector was not logged, or is of other features than the definition makes now.</summary>
    public long WithoutFeatures { get; init; }

    /// <summary>Why no prediction carries its features, as a sentence; null where some do.</summary>
    public string? FeatureNote { get; init; }

    /// <summary>The share of requests that were answered with an error, and latency quantiles in milliseconds by their level; null where the log does not tell.</summary>
    public double? ErrorShare { get; init; }

    public SortedDictionary<string, double>? Latency { get; init; }
}
