using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Publishing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says under Release's line what a run with <c>--push</c> would send, and where its notes can be read.</summary>
public sealed class ReleaseRehearsal(Workspace workspace, RehearsalBook rehearsals) : IStageNotes
{
    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        if (outcome.Stage != ReleaseStage.StageName) yield break;
        foreach (var line in RehearsalNotes.Lines(rehearsals.Of(outcome.Model))) yield return $"  {line}";
        yield return $"  the notes: {workspace.Relative(Path.Combine(workspace.Model(outcome.Model), ReleaseStage.NotesFile))}";
    }
}
