namespace Levain.Definitions.Contracts;

/// <summary>Whose row it is; the past that features see is this entity's.</summary>
public sealed class EntityAttribute : ContractAttribute;
