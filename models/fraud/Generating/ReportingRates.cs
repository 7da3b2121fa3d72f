namespace Levain.Models.Fraud.Generating;

/// <summary>
/// When a fraud becomes known. Assumptions of this project: most are found by the bank or on a statement.
/// </summary>
internal sealed record ReportingRates
{
    /// <summary>The share that is never found.</summary>
    public double Never { get; init; } = 0.03;

    /// <summary>
    /// The share that is known within <see cref="SoonDays"/>, evenly spread from <see cref="LeastHours"/> on.
    /// </summary>
    public double Soon { get; init; } = 0.35;

    public double SoonDays { get; init; } = 2;

    public double LeastHours { get; init; } = 0.5;

    /// <summary>
    /// The rest is known later than that: the median of the delay in days and the spread of its logarithm.
    /// </summary>
    public double LaterMedianDays { get; init; } = 9;

    public double LaterSigma { get; init; } = 0.8;
}
