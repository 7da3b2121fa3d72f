namespace Levain.GitHub.Holding;

/// <summary>The status of a commit.</summary>
public sealed record HeldStatus(long Id, string Commit, string State, string Context, string? Description, string? Target);
