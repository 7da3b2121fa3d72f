using Levain.Retraining.Deciding;

namespace Levain.Retraining;

/// <summary>What a monitor saw and what was decided on it; with the policy the evidence makes the decision again.</summary>
public sealed record Look
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    public required Evidence Evidence { get; init; }

    public required RetrainDecision Decision { get; init; }

    /// <summary>What a reader must know of log and ledger, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
