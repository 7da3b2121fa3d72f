using Levain.Gating;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>A training that a policy decided on, and what became of its candidate.</summary>
public sealed record PlayedTraining
{
    /// <summary>The day at whose end it was decided.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Why, as the decision says it.</summary>
    public required string Because { get; init; }

    public required string Candidate { get; init; }

    public required Decision Verdict { get; init; }

    /// <summary>The verdict as the gate says it.</summary>
    public required string Sentence { get; init; }
}
