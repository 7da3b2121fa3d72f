namespace Levain.Definitions.Contracts;

/// <summary>Base of all that a contract says about one column.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ContractAttribute : Attribute;
