using Levain.Definitions;
using Levain.Monitoring.References;

namespace Levain.Monitoring.Performing;

/// <summary>Estimates a classifier's metrics from its calibrated probabilities, without labels.</summary>
/// <remarks>
/// The expected confusion matrix, and the curves that follow from it: known as confidence-based performance estimation
/// (NannyML). It holds where a probability still means what it meant on the hold-out, whoever is asked about.
/// </remarks>
internal static class EstimatedPerformance
{
    /// <summary>All that probabilities tell; null where they have no known meaning, or there are none.</summary>
    public static EstimatedFindings? Of(
        ModelDefinition definition, MonitoringReference reference, ServedWindow window, PerformanceEffort? effort = null)
    {
        if (definition.Kind != ModelKind.Binary || reference.Calibration is null || window.Scores.Length == 0) return null;
        var metrics = new ExpectedMetrics(definition, reference, effort ?? PerformanceEffort.Full);
        var matured = window.Matured.Scored;
        return new EstimatedFindings
        {
            Rows = window.Scores.Length,
            Metrics = metrics.Of(window.Scores, matured.Threshold),
            OnMatured = matured.Count == 0 ? new(StringComparer.Ordinal) : metrics.Of(matured.Scores, matured.Threshold),
        };
    }
}
