namespace Levain.Evaluating;

/// <summary>How the main metric changes with the model's age.</summary>
public sealed record Staleness
{
    /// <summary>The hold-out in stretches of equal length, the youngest first.</summary>
    public required IReadOnlyList<AgeResult> Ages { get; init; }

    /// <summary>By how much the metric becomes worse in 30 days, by least squares over the ages, with its 95% interval.</summary>
    public required Estimate WorseIn30Days { get; init; }
}
