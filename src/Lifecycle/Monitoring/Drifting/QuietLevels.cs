namespace Levain.Monitoring.Drifting;

/// <summary>Reads how rare a statistic is among a reference's own windows off the quantiles that the reference keeps.</summary>
internal static class QuietLevels
{
    /// <summary>The levels of <see cref="References.ReferenceColumn.Quiet"/>.</summary>
    public static IReadOnlyList<double> All { get; } = [0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9999];

    /// <summary>The share of windows that are at least so far off: between two levels its logarithm is straight, and beyond the last it goes on.</summary>
    /// <param name="quiet">Rising.</param>
    /// <param name="statistic">On the scale of the quantiles.</param>
    public static double Share(ReadOnlySpan<double> quiet, double statistic)
    {
        if (statistic <= quiet[0]) return statistic <= 0 ? 1 : 1 - (1 - All[0]) * statistic / quiet[0];
        var next = 1;
        while (next < quiet.Length - 1 && quiet[next] < statistic) next++;
        var (from, to) = (Math.Log(1 - All[next - 1]), Math.Log(1 - All[next]));
        var width = quiet[next] - quiet[next - 1];
        return width > 0 ? Math.Exp(from + (to - from) * (statistic - quiet[next - 1]) / width) : 0;
    }

    /// <summary>The shift, in standard deviations of a bell, that has such a distance of Kolmogorov and Smirnov.</summary>
    /// <remarks>A distance ends at 1, its windows crowd there and no tail can be told; a shift has none of that.</remarks>
    /// <param name="distance">0 to 1.</param>
    public static double Shift(double distance) => 2 * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + Math.Min(distance, Most)) / 2);

    /// <summary>The distance that such a shift has.</summary>
    public static double Distance(double shift) => 2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, shift / 2) - 1;

    private const double Most = 1 - 1e-12;
}
