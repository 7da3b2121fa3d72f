namespace Levain.Definitions.Contracts;

/// <summary>No two rows have the same value.</summary>
public sealed class UniqueAttribute : ConstraintAttribute;
