using Levain.Evaluating;

namespace Levain.Reporting.Comparing;

/// <summary>One model of a comparison, with the numbers of its own day.</summary>
public sealed record ComparedVersion
{
    /// <summary><c>candidate</c>, <c>champion</c> or <c>earlier</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Null for a candidate.</summary>
    public required int? Version { get; init; }

    public required string Digest { get; init; }

    /// <summary>The last day that was known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rows that it learnt from; null where the history was written before it held them.</summary>
    public required int? TrainingRows { get; init; }

    public required string Metric { get; init; }

    /// <summary>The metric on the held-out rows of that day, with its two-sided 95% interval.</summary>
    public required Estimate Value { get; init; }

    /// <summary>What became of it, in a few words.</summary>
    public required string Verdict { get; init; }
}
