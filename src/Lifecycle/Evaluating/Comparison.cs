namespace Levain.Evaluating;

/// <summary>By how much the candidate is worse than the champion on the same rows; negative where it is better.</summary>
public sealed record Comparison
{
    public required string Metric { get; init; }

    /// <summary>How sure each of the two one-sided bounds is, 0.5 to 1.</summary>
    public required double Confidence { get; init; }

    public required double Value { get; init; }

    public required double Low { get; init; }

    public required double High { get; init; }
}
