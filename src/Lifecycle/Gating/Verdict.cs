namespace Levain.Gating;

/// <summary>What the gate says of a candidate, and why.</summary>
public sealed record Verdict
{
    public required Decision Decision { get; init; }

    /// <summary>The digest of the judged model.</summary>
    public required string Candidate { get; init; }

    /// <summary>The digest that it was judged against; <c>none</c>, or <c>itself</c>.</summary>
    public required string Champion { get; init; }

    /// <summary>The decision as a person would say it.</summary>
    public required string Sentence { get; init; }

    /// <summary>About how many rows of the hold-out would decide what is inconclusive; null where nothing is, or no number would.</summary>
    public long? RowsToDecide { get; init; }

    /// <summary>A reason a rule, in the order of the policy.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }
}
