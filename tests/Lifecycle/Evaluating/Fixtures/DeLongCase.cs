namespace Levain.Evaluating.Fixtures;

/// <summary>Two scores of the same rows, with pROC's test and the clustered error of all pairs.</summary>
internal sealed record DeLongCase
{
    public required string Name { get; init; }

    public required int[] Labels { get; init; }

    public required float[] Candidate { get; init; }

    public required float[] Champion { get; init; }

    public required int[] Blocks { get; init; }

    public required double[] Aucs { get; init; }

    public required double[] Variances { get; init; }

    public required double Statistic { get; init; }

    public required double PValue { get; init; }

    public required double ClusteredError { get; init; }

    public bool[] Positive => Array.ConvertAll(Labels, l => l == 1);
}
