using Levain.Monitoring.References;

namespace Levain.Monitoring.Drifting;

internal static class DomainClassifier
{
    public static DomainFindings? Of(MonitoringReference reference, WatchedTable rows) => null;
}
