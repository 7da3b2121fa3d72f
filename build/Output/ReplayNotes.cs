using Levain.Reporting.Replays;
using Levain.Retraining.Replaying;
using Levain.Retraining.Replaying.Results;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells under Replay's line how the policies did, and where the page is.</summary>
public sealed class ReplayNotes(Workspace workspace, RecordBook records) : IStageNotes
{
    private const string Indent = "  ";

    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        if (outcome.Stage != ReplayStage.StageName) yield break;
        var result = records.Get<ReplayResult>(outcome.Model, ReplayStage.StageName).Facts;
        foreach (var (title, headings, rows) in ReplayTables.Spans(result))
        {
            yield return $"{Indent}{title}";
            foreach (var line in TextTable.Lines(headings, rows)) yield return Indent + line;
        }

        yield return $"{Indent}{result.Beginning}";
        yield return $"{Indent}month by month, curves and events: {workspace.Relative(Path.Combine(workspace.Model(outcome.Model), ReplayStage.PageFile))}";
    }
}
