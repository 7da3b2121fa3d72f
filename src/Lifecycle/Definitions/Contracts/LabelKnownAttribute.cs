namespace Levain.Definitions.Contracts;

/// <summary>When the label became known; until then, or where empty, the row counts as negative.</summary>
public sealed class LabelKnownAttribute : ContractAttribute;
