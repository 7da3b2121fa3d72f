using Levain.Delivery.Releases.Proposing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says under Propose's line what a run with <c>--push</c> would do.</summary>
public sealed class ProposeNotes(ProposeStage stage) : IStageNotes
{
    public IEnumerable<string> Lines(StageOutcome outcome) =>
        outcome.Stage == ProposeStage.StageName && stage.Find(outcome.Model) is { } made
            ? [.. made.Commands.Select(c => $"  would run  {c}"), .. RehearsalNotes.Lines(made.Calls).Select(l => $"  {l}")]
            : [];
}
