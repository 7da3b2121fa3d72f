namespace Levain.Definitions.Contracts;

/// <summary>Part of what names a row; two rows with the same key are a violation.</summary>
public sealed class KeyAttribute : ContractAttribute;
