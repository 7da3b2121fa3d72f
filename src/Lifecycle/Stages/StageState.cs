namespace Levain.Stages;

/// <summary>What the records say of one stage over one model.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Recorded">A record is there.</param>
/// <param name="Changes">The parts of the key that differ; empty where the record is the right one.</param>
[Plumbing]
public sealed record StageState(string Stage, bool Recorded, IReadOnlyList<KeyChange> Changes)
{
    public bool IsUpToDate => Recorded && Changes.Count == 0;
}
