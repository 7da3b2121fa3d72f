namespace Levain.Gating;

/// <summary>One rule of the gate with what it says and the numbers behind it.</summary>
public sealed record Reason
{
    public required string Rule { get; init; }

    public required RuleOutcome Outcome { get; init; }

    public required string Evidence { get; init; }

    /// <summary>About how many rows of the hold-out would decide; null where it is decided, or no number would.</summary>
    public long? RowsToDecide { get; init; }
}
