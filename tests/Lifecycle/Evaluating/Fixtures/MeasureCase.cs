namespace Levain.Evaluating.Fixtures;

/// <summary>Labels, scores and weights with the values that are expected; null where there can be none.</summary>
internal sealed record MeasureCase
{
    public required string Name { get; init; }

    public required int Classes { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Scores { get; init; }

    public required int[] Weights { get; init; }

    public double Threshold { get; init; } = double.NaN;

    public double NaiveError { get; init; } = double.NaN;

    public Dictionary<string, double>? Quantiles { get; init; }

    /// <summary>Precision, recall, F1 and rows of each class.</summary>
    public double[][] Table { get; init; } = [];

    public Scored Scored => new(Labels, Scores, Classes) { Threshold = Threshold, NaiveError = NaiveError, Quantiles = Quantiles };

    public required Dictionary<string, double?> Expected { get; init; }
}
