namespace Levain.Monitoring.Joining;

/// <summary>What was heard of one prediction.</summary>
/// <param name="Label">The label that was received last.</param>
/// <param name="Known">When that one became known; UTC.</param>
/// <param name="Count">How many were received.</param>
internal readonly record struct HeardLabel(float Label, DateTime Known, int Count)
{
    public HeardLabel Then(float label, DateTime known) => new(label, known, Count + 1);
}
