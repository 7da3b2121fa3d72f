namespace Levain.Stages;

/// <summary>A result that must not be passed over: the run fails in the end.</summary>
/// <param name="Sentence">What is wrong, where, and what to do next.</param>
/// <param name="StopsModel">The stages to the right do not run for this model.</param>
[Plumbing]
public sealed record Refusal(string Sentence, bool StopsModel);
