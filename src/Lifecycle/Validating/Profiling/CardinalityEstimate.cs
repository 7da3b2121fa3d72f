namespace Levain.Validating.Profiling;

/// <summary>From registers to a number: the improved raw estimator of Ertl (2017), which has no bias at either end.</summary>
/// <remarks>Four operations and the square root: the same bits on every machine, which logarithms would not give.</remarks>
internal static class CardinalityEstimate
{
    /// <summary>1 / (2 ln 2).</summary>
    private const double Alpha = 0.72134752044448170;

    public static double Of(ReadOnlySpan<byte> registers, int highest)
    {
        Span<int> having = stackalloc int[highest + 1];
        having.Clear();
        foreach (var value in registers) having[value]++;
        double m = registers.Length;
        var z = m * Full(1 - having[highest] / m);
        for (var value = highest - 1; value >= 1; value--) z = 0.5 * (z + having[value]);
        z += m * Empty(having[0] / m);
        return Alpha * m * m / z;
    }

    private static double Empty(double share)
    {
        if (share == 1) return double.PositiveInfinity;
        var (weight, sum) = (1.0, share);
        for (var before = double.NaN; before != sum; weight += weight)
        {
            share *= share;
            before = sum;
            sum += share * weight;
        }

        return sum;
    }

    private static double Full(double share)
    {
        if (share is 0 or 1) return 0;
        var (weight, sum) = (1.0, 1 - share);
        for (var before = double.NaN; before != sum;)
        {
            share = Math.Sqrt(share);
            before = sum;
            weight *= 0.5;
            sum -= (1 - share) * (1 - share) * weight;
        }

        return sum / 3;
    }
}
