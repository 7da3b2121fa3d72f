using MathNet.Numerics.Distributions;

namespace Levain.Evaluating.Significance;

/// <summary>How many rows, or blocks, would decide what so far is open.</summary>
/// <remarks>
/// As if more rows were like these: the standard error shrinks with their root and the difference stays. An estimate
/// from an estimate, good for its order of magnitude. A claim with two sides needs each: give it half of what may fail.
/// </remarks>
/// <param name="Confidence">Of the one-sided claim, above 0.5.</param>
/// <param name="Power">The chance to be able to make the claim if the present difference is the true one.</param>
internal sealed record RequiredRows(double Confidence, double Power = 0.8)
{
    /// <summary>On which side of the bound the true difference lies.</summary>
    /// <remarks>
    /// rows ((z of confidence + z of power) / z of the p-value)^2, where the last z is the distance to the bound in
    /// standard errors; being taken from the p-value it allows for few blocks and rare disagreement too.
    /// </remarks>
    /// <param name="difference">As measured.</param>
    /// <param name="bound">What it is held against.</param>
    /// <param name="rows">Rows, or blocks, that it was measured on.</param>
    /// <returns>In the unit of <paramref name="rows"/>, more than those where it is open; null where no number would do.</returns>
    public long? ToDecide(PairedDifference difference, double bound, long rows)
    {
        var pValue = Math.Min(difference.PValueBelow(bound), difference.PValueAbove(bound));
        var ratio = (Normal.InvCDF(0, 1, Confidence) + Normal.InvCDF(0, 1, Power)) / Normal.InvCDF(0, 1, pValue);
        return Whole(rows * ratio * ratio);
    }

    /// <summary>At least so many rows of a kind, at the share that they have now.</summary>
    /// <param name="seen">Of the kind.</param>
    /// <param name="needed">Of the kind.</param>
    /// <param name="rows">In which the seen ones were.</param>
    public static long? ToSee(long seen, long needed, long rows) => Whole((double)rows * needed / seen);

    private static long? Whole(double rows) => rows < long.MaxValue ? (long)Math.Ceiling(rows) : null;
}
