using Levain.Retraining.Replaying;
using Levain.Retraining.Replaying.Results;

namespace Levain.Reporting.Replays;

/// <summary>Shows a replay: as Markdown for summaries, as a page for a browser.</summary>
public sealed class ReplayPages : IReplayPages
{
    public IEnumerable<(string Name, string Text)> Write(ReplayResult result) =>
        [(ReplayStage.SummaryFile, ReplaySummary.Write(result)), (ReplayStage.PageFile, ReplayPage.Write(result))];
}
