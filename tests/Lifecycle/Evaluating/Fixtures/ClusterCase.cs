namespace Levain.Evaluating.Fixtures;

/// <summary>Differences in blocks with the standard error that the sandwich package gives their mean.</summary>
internal sealed record ClusterCase
{
    public required double[] Values { get; init; }

    public required int[] Blocks { get; init; }

    public required double Mean { get; init; }

    public required double Error { get; init; }
}
