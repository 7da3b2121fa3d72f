namespace Levain.Evaluating.Fixtures;

/// <summary>A table with what scikit-learn's linear models answer on its last rows.</summary>
internal sealed record LinearFixture
{
    public required float[][] Features { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Yes { get; init; }

    public required int Training { get; init; }

    public required double[] LeastSquares { get; init; }

    public required double[] Ridge { get; init; }

    public required double[] Logistic { get; init; }
}
