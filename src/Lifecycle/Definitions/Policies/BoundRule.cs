namespace Levain.Definitions.Policies;

/// <summary>Bounds of a quantity, both themselves allowed.</summary>
/// <param name="Quantity">What is bounded.</param>
/// <param name="AtLeast">The lower bound; null for none.</param>
/// <param name="AtMost">The upper bound; null for none.</param>
public sealed record BoundRule(Quantity Quantity, double? AtLeast, double? AtMost) : GateRule
{
    public override string Sentence => (AtLeast, AtMost) switch
    {
        ({ } low, { } high) => $"{Quantity.Name} is between {Text(low)} and {Text(high)}",
        ({ } low, null) => $"{Quantity.Name} is at least {Text(low)}",
        _ => $"{Quantity.Name} is at most {Text(AtMost!.Value)}",
    };

    /// <summary>Whether a value lies within; NaN never does.</summary>
    public bool Allows(double value) => (AtLeast is null || value >= AtLeast) && (AtMost is null || value <= AtMost) && double.IsFinite(value);
}
