using Levain.Stages;

namespace Levain.Output;

/// <summary>Has more to tell of a stage than its line.</summary>
public interface IStageNotes
{
    /// <summary>The lines under a stage's own; none where there is nothing to add.</summary>
    IEnumerable<string> Lines(StageOutcome outcome);
}
