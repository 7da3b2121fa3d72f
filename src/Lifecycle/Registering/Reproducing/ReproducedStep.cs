namespace Levain.Registering.Reproducing;

/// <summary>One thing on the way to a model that was compared with the champion's.</summary>
/// <param name="Name">What was compared: snapshot, validated rows, examples, model, predictions or serving files.</param>
/// <param name="IsSame">Whether it is the champion's; null where the champion's recipe does not tell.</param>
/// <param name="Detail">What differs first, or why nothing can be said; empty where it is the same.</param>
public sealed record ReproducedStep(string Name, bool? IsSame, string Detail);
