namespace Levain.Validating;

/// <summary>What a violation's code says to people.</summary>
/// <param name="Code">The stable name.</param>
/// <param name="Meaning">What is wrong.</param>
/// <param name="AskedBy">The attribute or the setting that asks for the rule.</param>
/// <param name="Consequence">What becomes of the row or the stage.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ViolationMeaning(ViolationCode Code, string Meaning, string AskedBy, string Consequence, string Remedy);
