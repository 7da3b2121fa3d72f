using Levain.Monitoring;
using Levain.Monitoring.References;

namespace Levain.Retraining;

/// <summary>All that one look has to show.</summary>
/// <param name="Look">What was seen and decided.</param>
/// <param name="Reference">What served rows are compared with.</param>
/// <param name="Alarms">Those that are open, and those that have ended, the newest first.</param>
public sealed record MonitorPageFacts(Look Look, MonitoringReference Reference, IReadOnlyList<AlarmSpan> Alarms)
{
    /// <summary>The served rows themselves; null where only the findings are at hand.</summary>
    internal WatchedTable? Rows { get; init; }
}
