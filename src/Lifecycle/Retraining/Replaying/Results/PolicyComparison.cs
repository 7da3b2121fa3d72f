namespace Levain.Retraining.Replaying.Results;

/// <summary>By how much one policy is worse than the recommended one, on the same days.</summary>
public sealed record PolicyComparison
{
    public required string Policy { get; init; }

    /// <summary>In the metric's unit; negative where it is better.</summary>
    public required double Worse { get; init; }

    /// <summary>The ends of the interval that holds 95% of the draws.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>The share of draws in which the recommended policy is the better one; equal ones count half.</summary>
    public required double Sure { get; init; }
}
