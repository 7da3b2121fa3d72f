namespace Levain.Evaluating.Curves;

/// <summary>What happened where about the same was predicted; in the label's unit.</summary>
internal sealed record PredictionBin
{
    public required int Rows { get; init; }

    public required double MeanPredicted { get; init; }

    public required double MeanActual { get; init; }

    /// <summary>The 5% and the 95% quantile of what happened.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }
}
