namespace Levain.Delivery.Releases.Proposing;

/// <summary>What became of one model's promotion.</summary>
/// <param name="Finding">In a line.</param>
/// <param name="Commands">What git would do in a run that pushes; empty where it was done.</param>
/// <param name="Calls">What GitHub would be asked; empty where it was.</param>
public sealed record Proposal(string Finding, IReadOnlyList<string> Commands, IReadOnlyList<Connecting.RehearsedCall> Calls);
