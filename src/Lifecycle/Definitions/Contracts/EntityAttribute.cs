namespace Levain.Definitions.Contracts;

/// <summary>Whose row it is; the past that features see is this entity's.</summary>
public sealed class EntityAttribute : ContractAttribute
{
    /// <summary>An entity that stands in the training rows must not stand in the hold-out.</summary>
    public bool Disjoint { get; init; }
}
