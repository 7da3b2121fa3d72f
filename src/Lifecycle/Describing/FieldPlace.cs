namespace Levain.Describing;

/// <summary>Where a value stands in a request's text, quotes included.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">How many bytes; 0 where there is no value.</param>
internal readonly record struct FieldPlace(int Start, int Length);
