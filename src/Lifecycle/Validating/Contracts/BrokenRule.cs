namespace Levain.Validating.Contracts;

/// <summary>A rule of a contract that a value broke.</summary>
/// <param name="Code">Which kind of rule.</param>
/// <param name="Rule">The rule as a person would say it.</param>
internal sealed record BrokenRule(ViolationCode Code, string Rule);
