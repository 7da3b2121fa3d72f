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
        var calls = rehearsals.Of(outcome.Model);
        if (calls.Any(c => c.Address.Contains($"/{RepositoryName.Unknown}/", StringComparison.Ordinal)))
            yield return $"  {RepositoryName.Unknown} stands for the repository: neither GITHUB_REPOSITORY nor the remote names one of GitHub";
        foreach (var line in RehearsalNotes.Lines(calls)) yield return $"  {line}";
        yield return $"  the notes: {workspace.Relative(Path.Combine(workspace.Model(outcome.Model), ReleaseStage.NotesFile))}";
    }
}
