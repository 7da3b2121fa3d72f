using Levain.Definitions;
using Levain.Monitoring.References;

namespace Levain.Monitoring.Performing;

/// <summary>Measures a champion on matured labels.</summary>
internal static class RealisedPerformance
{
    /// <summary>All that labels tell; null while there are none.</summary>
    public static RealisedFindings? Of(
        ModelDefinition definition, MonitoringReference reference, MaturedRows rows, PerformanceEffort? effort = null)
    {
        if (rows.Count == 0) return null;
        var scored = rows.Scored;
        var isBinary = definition.Kind == ModelKind.Binary;
        var decides = isBinary && !double.IsNaN(scored.Threshold);
        return new RealisedFindings
        {
            Rows = rows.Count,
            Positives = isBinary ? scored.Labels.Count(l => l > 0.5f) : null,
            From = rows.Times[0],
            To = rows.Times[^1],
            Metrics = RealisedMetrics.Of(definition, rows, effort ?? PerformanceEffort.Full),
            HoldOut = reference.HoldOut,
            NaiveError = rows.Naive.Count == 0 ? null : rows.Naive.Select((n, i) => Math.Abs((double)n - scored.Labels[i])).Average(),
            Alarms = decides ? scored.Scores.Count(s => s >= scored.Threshold) : null,
            RightAlarms = decides ? scored.Scores.Where((s, i) => s >= scored.Threshold && scored.Labels[i] > 0.5f).Count() : null,
        };
    }
}
