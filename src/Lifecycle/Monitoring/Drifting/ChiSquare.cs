using MathNet.Numerics;

namespace Levain.Monitoring.Drifting;

/// <summary>Whether two samples fall into categories alike: Pearson's test of homogeneity.</summary>
/// <param name="Statistic">0 where fewer than two categories are left.</param>
/// <param name="Freedom">Categories after pooling, less one.</param>
internal readonly record struct ChiSquare(double Statistic, int Freedom)
{
    /// <summary>W. G. Cochran, Biometrics 10 (1954) 417-451.</summary>
    private const double LeastExpected = 5;

    /// <summary>The chance of so great a statistic or a greater one; 1 where there is nothing to compare.</summary>
    public double PValue => Freedom == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(Freedom / 2.0, Statistic / 2);

    /// <summary>Compares counts by category.</summary>
    /// <remarks>
    /// Categories that are expected less than five times in the smaller sample are pooled, and the next rarest with them where
    /// their pool is still as rare. This is <c>scipy.stats.chi2_contingency</c> of the pooled table without a correction.
    /// </remarks>
    /// <param name="past">Of one sample, at least one value in all.</param>
    /// <param name="present">Of the other, in the same order.</param>
    public static ChiSquare Of(ReadOnlySpan<long> past, ReadOnlySpan<long> present)
    {
        var (n, m) = (Sum(past), Sum(present));
        var least = LeastExpected * (n + m) / Math.Min(n, m);
        Span<int> order = past.Length <= 64 ? stackalloc int[past.Length] : new int[past.Length];
        Order(past, present, order);
        var (statistic, cells, pooledPast, pooledPresent) = (0.0, 0, 0L, 0L);
        foreach (var cell in order)
        {
            var pooled = pooledPast + pooledPresent;
            if (past[cell] + present[cell] < least || (pooled > 0 && pooled < least))
            {
                (pooledPast, pooledPresent) = (pooledPast + past[cell], pooledPresent + present[cell]);
                continue;
            }

            (statistic, cells) = (statistic + Part(past[cell], present[cell], n, m), cells + 1);
        }

        if (pooledPast + pooledPresent > 0) (statistic, cells) = (statistic + Part(pooledPast, pooledPresent, n, m), cells + 1);
        return new(statistic, Math.Max(0, cells - 1));
    }

    private static double Part(double past, double present, double n, double m)
    {
        var apart = past / n - present / m;
        return apart * apart * n * m / (past + present);
    }

    // By rising count; few enough for the plainest of sorts.
    private static void Order(ReadOnlySpan<long> past, ReadOnlySpan<long> present, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var place = i;
            for (; place > 0 && past[order[place - 1]] + present[order[place - 1]] > past[i] + present[i]; place--) order[place] = order[place - 1];
            order[place] = i;
        }
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts) sum += count;
        return sum;
    }
}
