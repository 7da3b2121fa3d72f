using Levain.Registering;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Says why a champion's bytes did not come from the registry, under the line of the stage that wanted them.</summary>
public sealed class RemoteNotes(ChampionSource source) : IStageNotes
{
    private int told;

    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        var notes = source.Notes;
        return notes.Skip(Interlocked.Exchange(ref told, notes.Count));
    }
}
