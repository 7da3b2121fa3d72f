namespace Levain.Stages;

/// <summary>What there is to tell of one stage over one model.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Model">The model's name.</param>
/// <param name="Source">How the result came about.</param>
/// <param name="Seconds">The wall time of this call in seconds.</param>
/// <param name="Finding">What was found, in a few words.</param>
/// <param name="Refusal">Why the pipeline must stop here; null where it may go on.</param>
/// <param name="Changes">Why the last result was not the right one.</param>
[Plumbing]
public sealed record StageOutcome(
    string Stage,
    string Model,
    StageSource Source,
    double Seconds,
    string Finding,
    Refusal? Refusal,
    IReadOnlyList<KeyChange> Changes);
