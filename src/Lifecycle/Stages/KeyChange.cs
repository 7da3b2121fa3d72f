namespace Levain.Stages;

/// <summary>A part of a key that differs from the last result's.</summary>
[Plumbing]
public sealed record KeyChange(string Part, string? Old, string? New);
