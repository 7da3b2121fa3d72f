namespace Levain.Evaluating.Fixtures;

/// <summary>Labels and scores with scikit-learn's curves over them.</summary>
internal sealed record CurveCase
{
    public required string Name { get; init; }

    public required float[] Labels { get; init; }

    public required float[] Scores { get; init; }

    /// <summary>False positive rate, true positive rate, threshold.</summary>
    public required double?[][] Roc { get; init; }

    /// <summary>Recall, precision, threshold.</summary>
    public required double?[][] PrecisionRecall { get; init; }

    /// <summary>Mean probability, observed share.</summary>
    public required double[][] Reliability { get; init; }

    public required double AveragePrecision { get; init; }

    public required double RocAuc { get; init; }
}
