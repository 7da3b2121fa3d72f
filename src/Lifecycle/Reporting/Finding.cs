namespace Levain.Reporting;

/// <summary>One check of a model's records.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="IsWrong">Something is out of date or inconsistent.</param>
/// <param name="Sentence">What was found.</param>
public sealed record Finding(string Model, bool IsWrong, string Sentence);
