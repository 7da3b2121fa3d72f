using Levain.Definitions;
using Levain.Monitoring.References;

namespace Levain.Monitoring.Performing;

/// <summary>Estimates a classifier's metrics from its calibrated probabilities, without labels.</summary>
internal static class EstimatedPerformance
{
    public static EstimatedFindings? Of(ModelDefinition definition, MonitoringReference reference, ServedWindow window) => null;
}
