using Levain.Monitoring.Drifting;

namespace Levain.Monitoring.References.Quieting;

/// <summary>How far a reference's own windows of consecutive days lie from the whole of it.</summary>
/// <remarks>
/// A window is part of what it is compared with, which makes it nearer than a later one will be: of independent rows by the factor
/// (days + window) / (days - window) in the square, by which it is set right.
/// </remarks>
/// <param name="days">The reference's rows by days.</param>
/// <param name="length">Days a window.</param>
internal sealed class QuietWindows(DayRows days, int length)
{
    /// <summary>P-values from here on say nothing at any level that is used: budgets are of more than five days.</summary>
    private const double Small = 0.2;

    public int Length => length;

    /// <summary>How many windows have no day in common.</summary>
    public double Independent => (double)days.Days / length;

    private double Square => (days.Days + length) / (double)(days.Days - length);

    /// <summary>One day's step at a time over all days, or over others in any order.</summary>
    /// <param name="counts">The column.</param>
    /// <param name="path">The days that are walked, from 0.</param>
    /// <returns>A statistic for each window that is whole; NaN where it has too few rows.</returns>
    public double[] Along(WindowCounts counts, ReadOnlySpan<int> path) => Walk(counts, path, s => s);

    /// <summary>The same as calibrated p-values, which are never below the textbook's; 1 where there are too few rows.</summary>
    /// <param name="counts">The column.</param>
    /// <param name="path">The days that are walked.</param>
    /// <param name="quiet">The quantiles on the scale of the statistic.</param>
    public double[] PValues(WindowCounts counts, ReadOnlySpan<int> path, double[] quiet)
    {
        var found = Walk(counts, path, s => QuietLevels.Share(quiet, s) is var share and < Small ? Math.Max(share, counts.Textbook(s)) : 1);
        return Array.ConvertAll(found, p => double.IsNaN(p) ? 1 : p);
    }

    private double[] Walk(WindowCounts counts, ReadOnlySpan<int> path, Func<double, double> read)
    {
        var factor = counts is NumberCounts ? Math.Sqrt(Square) : Square;
        var found = new double[Math.Max(0, path.Length - length + 1)];
        counts.Clear();
        for (var day = 0; day < path.Length; day++)
        {
            counts.Add(days.Of(path[day]), 1);
            if (day >= length) counts.Add(days.Of(path[day - length]), -1);
            if (day >= length - 1) found[day - length + 1] = counts.IsEnough ? read(factor * counts.Statistic) : double.NaN;
        }

        return found;
    }

    /// <summary>The past as it was.</summary>
    public int[] Past => [.. Enumerable.Range(0, days.Days)];
}
