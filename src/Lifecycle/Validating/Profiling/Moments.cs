namespace Levain.Validating.Profiling;

/// <summary>Count, bounds, mean and spread of finite numbers, exact but for rounding.</summary>
/// <remarks>While nothing was seen, the minimum is plus infinity and the maximum minus infinity.</remarks>
internal readonly record struct Moments(long Count, double Minimum, double Maximum, double Mean, double SquaredDeviations)
{
    public static Moments None { get; } = new(0, double.PositiveInfinity, double.NegativeInfinity, 0, 0);

    /// <summary>Of the sample, with n - 1; 0 for a single value.</summary>
    public double Variance => Count < 2 ? 0 : SquaredDeviations / (Count - 1);

    /// <summary>The moments of both together (Chan, Golub, LeVeque 1979).</summary>
    public Moments Merge(Moments other)
    {
        if (other.Count == 0) return this;
        if (Count == 0) return other;
        var count = Count + other.Count;
        var apart = other.Mean - Mean;
        var share = (double)other.Count / count;
        return new(
            count,
            Math.Min(Minimum, other.Minimum),
            Math.Max(Maximum, other.Maximum),
            Mean + apart * share,
            SquaredDeviations + other.SquaredDeviations + apart * apart * share * Count);
    }
}
