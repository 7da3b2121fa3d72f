namespace Levain.Models.Odd;

/// <summary>One feature is enough.</summary>
public readonly record struct OddFeatures(float High);
