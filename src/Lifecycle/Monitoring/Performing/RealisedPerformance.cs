using Levain.Definitions;
using Levain.Monitoring.References;

namespace Levain.Monitoring.Performing;

/// <summary>Measures a champion on matured labels.</summary>
internal static class RealisedPerformance
{
    public static RealisedFindings? Of(ModelDefinition definition, MonitoringReference reference, MaturedRows rows) => null;
}
