using Levain.Retraining.Deciding;

namespace Levain.Retraining;

/// <summary>One look in the ledger.</summary>
public sealed record LedgerLine
{
    /// <summary>The shape that this program writes.</summary>
    public const int CurrentSchema = 1;

    public required int Schema { get; init; }

    /// <summary>The digest of all that was known to the decision; monitor.json of that look holds it whole.</summary>
    public required string Evidence { get; init; }

    public required RetrainDecision Decision { get; init; }
}
