namespace Levain.Describing;

/// <summary>What a definition says of itself.</summary>
internal sealed record ServedText(string Purpose, string Limits, string Unit);
