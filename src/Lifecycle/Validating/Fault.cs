namespace Levain.Validating;

/// <summary>A rule that one row breaks.</summary>
/// <param name="Column">The column; empty where the row as a whole is meant.</param>
/// <param name="Code">Which kind of rule.</param>
/// <param name="Rule">The rule as a person would say it.</param>
/// <param name="Value">The value as it stands in the file.</param>
internal sealed record Fault(string Column, ViolationCode Code, string Rule, string Value);
