using Levain.Retraining;

namespace Levain.Reporting.Monitoring;

/// <summary>Shows a look as Markdown for summaries, and as a page for a browser.</summary>
public sealed class MonitorPages : IMonitorPages
{
    public IEnumerable<(string Name, string Text)> Write(MonitorPageFacts facts) =>
        [(MonitorStage.SummaryFile, MonitorSummary.Write(facts)), (MonitorStage.PageFile, MonitorPage.Write(facts))];
}
