namespace Levain.Evaluating;

/// <summary>By how much the candidate is worse than the champion on the same rows; negative where it is better.</summary>
public sealed record Comparison
{
    /// <summary>The sentence of the rule that asks for it.</summary>
    public required string Rule { get; init; }

    /// <summary>What is compared: a metric, one on a part, or a gap.</summary>
    public required string Quantity { get; init; }

    /// <summary>How many rows it rests on.</summary>
    public required int Rows { get; init; }

    public required double Candidate { get; init; }

    public required double Champion { get; init; }

    /// <summary>By how much the candidate is worse, in the quantity's unit.</summary>
    public required double Value { get; init; }

    /// <summary>The two one-sided bounds, each as sure as the rule asks for.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }

    /// <summary>The rule's margin in the quantity's unit.</summary>
    public required double Margin { get; init; }

    /// <summary>How probable so clear evidence for the rule is by chance where the rule does not hold; Holm's over the parts of a slice.</summary>
    public required double Holds { get; init; }

    /// <summary>How probable so clear evidence against the rule is by chance where the rule holds; Holm's over the parts of a slice.</summary>
    public required double Fails { get; init; }

    /// <summary>About how many rows would decide with a power of 80%; null where none would, or it is decided.</summary>
    public required long? RowsToDecide { get; init; }
}
