using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Monitoring.Performing;

/// <summary>Measures metrics of matured rows with the intervals that are worth their time.</summary>
internal static class RealisedMetrics
{
    private const string Champion = "champion";

    /// <summary>By name; a metric that the rows do not allow is NaN, and so is an interval that was not asked for.</summary>
    public static SortedDictionary<string, Estimate> Of(ModelDefinition definition, MaturedRows rows, PerformanceEffort effort)
    {
        var all = effort.IsLean ? WatchedMetrics.Needed(definition, effort.Policy ?? definition.Retraining) : WatchedMetrics.Of(definition);
        var told = new SortedDictionary<string, Estimate>(StringComparer.Ordinal);
        var asked = WatchedMetrics.WithInterval(effort.Policy ?? definition.Retraining);
        var values = Measure(definition, rows, all, 0);
        foreach (var metric in all)
            told[metric.Name] = effort.IsLean
                ? ClosedInterval.Of(metric, values.Value(Champion, metric), rows) ?? values.Describe(Champion, metric)
                : values.Describe(Champion, metric);
        List<Metric> drawn = [.. effort.IsLean ? asked.Where(m => double.IsNaN(told[m.Name].Low)) : all];
        if (drawn.Count == 0) return told;
        var trial = Measure(definition, rows, drawn, effort.Draws);
        foreach (var metric in drawn) told[metric.Name] = trial.Describe(Champion, metric);
        return told;
    }

    private static Trial Measure(ModelDefinition definition, MaturedRows rows, IReadOnlyList<Metric> metrics, int draws) =>
        Trial.Run([(Champion, rows.Scored)], rows.Blocks, metrics, new DrawPlan(draws, definition.Seed, new Progress<double>(), default).Quiet());
}
