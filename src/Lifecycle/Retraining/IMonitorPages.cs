namespace Levain.Retraining;

/// <summary>Shows people what a monitor found and what was decided.</summary>
public interface IMonitorPages
{
    /// <summary>The pages, each with the name of its file; the same facts give the same text.</summary>
    IEnumerable<(string Name, string Text)> Write(MonitorPageFacts facts);
}
