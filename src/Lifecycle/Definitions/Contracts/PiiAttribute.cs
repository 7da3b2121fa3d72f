namespace Levain.Definitions.Contracts;

/// <summary>Personal data: its values stand in no log, report, profile or quarantine.</summary>
public sealed class PiiAttribute : ContractAttribute;
