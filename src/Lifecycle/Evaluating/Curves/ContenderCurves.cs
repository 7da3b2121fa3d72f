namespace Levain.Evaluating.Curves;

/// <summary>One contender's curves; those that do not fit the kind of model, or have nothing to show, are empty.</summary>
internal sealed record ContenderCurves
{
    /// <summary>As in the evaluation: <c>candidate</c>, <c>champion</c> or <c>linear</c>.</summary>
    public required string Name { get; init; }

    /// <summary>False positive rate, true positive rate; from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<CurvePoint> Roc { get; init; } = [];

    /// <summary>Recall, precision; from the most alarms to none, where precision is 1 by convention.</summary>
    public IReadOnlyList<CurvePoint> PrecisionRecall { get; init; } = [];

    /// <summary>Told probability beside observed share; of several classes that of the most probable one.</summary>
    public IReadOnlyList<ReliabilityBin> Reliability { get; init; } = [];

    public IReadOnlyList<ScoreBin> Scores { get; init; } = [];

    public IReadOnlyList<ResidualStretch> Residuals { get; init; } = [];

    public IReadOnlyList<PredictionBin> Predictions { get; init; } = [];

    /// <summary>Rows by true class, then by told class.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; } = [];
}
