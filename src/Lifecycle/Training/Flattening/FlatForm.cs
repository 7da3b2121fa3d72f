namespace Levain.Training.Flattening;

/// <summary>A flat form, or why there is none.</summary>
/// <param name="Bytes">All of it; null where there is none.</param>
/// <param name="WhyNot">The reason in words; null where there is one.</param>
internal sealed record FlatForm(byte[]? Bytes, string? WhyNot);
