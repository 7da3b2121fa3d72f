using MathNet.Numerics.Distributions;

namespace Levain.Evaluating.Significance;

/// <summary>How many rows, or blocks, would decide what so far is open.</summary>
/// <remarks>
/// As if more rows were like these: the standard error shrinks with their root and the difference stays. Normal
/// approximation; an estimate from an estimate, good for its order of magnitude.
/// </remarks>
/// <param name="Confidence">Of the one-sided claim, above 0.5.</param>
/// <param name="Power">The chance to be able to make the claim if the present difference is the true one.</param>
internal sealed record RequiredRows(double Confidence, double Power = 0.8)
{
    /// <summary>On which side of the bound the true difference lies.</summary>
    /// <param name="difference">As measured.</param>
    /// <param name="bound">What it is held against.</param>
    /// <param name="rows">Rows, or blocks, that it was measured on.</param>
    /// <returns>In the unit of <paramref name="rows"/>; null where no number would do.</returns>
    public long? ToDecide(PairedDifference difference, double bound, long rows)
    {
        var distance = Math.Abs(difference.Value - bound);
        var needed = (Normal.InvCDF(0, 1, Confidence) + Normal.InvCDF(0, 1, Power))
            * difference.StandardErrorAt(bound) / distance;
        return Whole(rows * needed * needed);
    }

    /// <summary>At least so many rows of a kind, at the share that they have now.</summary>
    /// <param name="seen">Of the kind.</param>
    /// <param name="needed">Of the kind.</param>
    /// <param name="rows">In which the seen ones were.</param>
    public static long? ToSee(long seen, long needed, long rows) => Whole((double)rows * needed / seen);

    private static long? Whole(double rows) => rows < long.MaxValue ? (long)Math.Ceiling(rows) : null;
}
