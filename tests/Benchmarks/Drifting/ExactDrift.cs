using System.Diagnostics;
using Levain.Monitoring;
using Levain.Monitoring.Drifting;
using Levain.Validating.Profiling;

namespace Levain.Benchmarks.Drifting;

/// <summary>The library's exact statistics on all values, column after column on one thread.</summary>
internal sealed class ExactDrift : IDriftWork
{
    public string Name => "ours, exact: Kolmogorov-Smirnov, Wasserstein, chi-square, PSI, Jensen-Shannon";

    /// <summary>The sum of the Kolmogorov-Smirnov statistics, to be compared with the peer's.</summary>
    public double Statistics { get; private set; }

    public Task<double> TimeAsync(DriftColumns columns, string folder)
    {
        var clock = Stopwatch.StartNew();
        Statistics = Enumerable.Range(0, columns.Past.Length).Sum(c => Compare(DriftColumns.Columns[c], columns.Past[c], columns.Present[c]));
        return Task.FromResult(clock.Elapsed.TotalSeconds);
    }

    private static double Compare(WatchedColumn column, float[] past, float[] present)
    {
        var (a, b) = (WatchedValues.Of(column, past), WatchedValues.Of(column, present));
        return a.Points is null ? Categories(a, b) : Numbers(a.Points, b.Points!);
    }

    private static double Numbers(WeightedPoints a, WeightedPoints b)
    {
        var distance = StepDistance.Of(a, b);
        _ = KolmogorovSmirnov.PValue(distance.Farthest, a.Total, b.Total);
        var edges = HistogramBins.Of(a, a.Value(0), a.Value(a.Count - 1)).Edges;
        var (before, now) = (HistogramBins.Count(a, edges), HistogramBins.Count(b, edges));
        _ = (BinDistance.StabilityIndex(before, now), BinDistance.JensenShannon(before, now));
        return distance.Farthest;
    }

    private static double Categories(WatchedValues a, WatchedValues b)
    {
        _ = ChiSquare.Of(a.Categories, b.Categories).PValue;
        _ = (BinDistance.StabilityIndex(a.Categories, b.Categories), BinDistance.JensenShannon(a.Categories, b.Categories));
        return 0;
    }
}
