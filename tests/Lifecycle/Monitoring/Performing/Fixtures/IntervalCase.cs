using Levain.Evaluating;

namespace Levain.Monitoring.Performing.Fixtures;

/// <summary>Labels and scores in blocks, with values and the ends of their intervals.</summary>
internal sealed record IntervalCase
{
    public required string Name { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Scores { get; init; }

    public required int[] Blocks { get; init; }

    public double Threshold { get; init; } = double.NaN;

    public double NaiveError { get; init; } = double.NaN;

    public required Dictionary<string, double[]> Expected { get; init; }

    public MaturedRows Rows => new(
        new Scored(Labels, Scores, 1) { Threshold = Threshold, NaiveError = NaiveError }, new DateTime[Labels.Length], [], Blocks);
}
