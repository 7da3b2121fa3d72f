using Levain.Monitoring.Drifting;
using MathNet.Numerics.Distributions;

namespace Levain.Monitoring.References.Quieting;

/// <summary>Tells the tail of a statistic from few windows that overlap.</summary>
/// <remarks>
/// Overlapping windows give mean and variance; a gamma distribution with these gives the tail, which windows of a few years cannot
/// show. It is near for the statistic of independent rows (Kolmogorov's 99% quantile is 1.63, that of the gamma 1.59) and too
/// long for that of rows that move together (a half-normal shift). Few windows tell their variance badly: it is that of the next
/// window by Student's t, (k + 1) / (k - 3) times the one seen with k windows apart. Where windows that were seen lie higher
/// than the gamma and are not the rarest, they are believed.
/// </remarks>
internal static class QuietQuantiles
{
    /// <summary>The variance cannot be told from fewer windows apart.</summary>
    public const double LeastWindows = 5;

    /// <param name="statistics">Of overlapping windows; NaN ones are left out.</param>
    /// <param name="independent">How many windows have no day in common.</param>
    /// <returns>At the levels of <see cref="QuietLevels"/>; empty where there are too few.</returns>
    public static double[] Of(IReadOnlyList<double> statistics, double independent)
    {
        double[] seen = [.. statistics.Where(double.IsFinite).Order()];
        var apart = independent * seen.Length / Math.Max(1, statistics.Count);
        if (seen.Length == 0 || apart < LeastWindows) return [];
        var mean = seen.Average();
        var variance = seen.Average(s => (s - mean) * (s - mean)) * (apart + 1) / (apart - 3);
        if (variance <= mean * mean * 1e-12) return [.. QuietLevels.All.Select(_ => mean)];
        return [.. QuietLevels.All.Select(level => Math.Max(
            Gamma.InvCDF(mean * mean / variance, mean / variance, level),
            level <= 1 - 2 / apart ? seen[(int)(level * (seen.Length - 1))] : 0))];
    }
}
