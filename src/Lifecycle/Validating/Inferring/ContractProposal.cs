namespace Levain.Validating.Inferring;

/// <summary>A contract in C#, for a person to review.</summary>
/// <param name="Name">The record's name, which is the file's.</param>
/// <param name="Text">The source.</param>
public sealed record ContractProposal(string Name, string Text);
