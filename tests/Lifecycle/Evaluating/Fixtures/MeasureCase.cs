namespace Levain.Evaluating.Fixtures;

/// <summary>Labels, scores and weights with the values that are expected; null where there can be none.</summary>
internal sealed record MeasureCase
{
    public required string Name { get; init; }

    public required int Classes { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Scores { get; init; }

    public required int[] Weights { get; init; }

    public required Dictionary<string, double?> Expected { get; init; }
}
