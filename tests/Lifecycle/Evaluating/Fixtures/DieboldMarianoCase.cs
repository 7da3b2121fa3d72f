namespace Levain.Evaluating.Fixtures;

/// <summary>Losses of two forecasts with R's test and long-run variances.</summary>
internal sealed record DieboldMarianoCase
{
    public required string Name { get; init; }

    public required double[] Candidate { get; init; }

    public required double[] Champion { get; init; }

    public required int Horizon { get; init; }

    /// <summary>The variance of the statistic: <c>acf</c> or <c>bartlett</c>.</summary>
    public required string Estimator { get; init; }

    public required double Statistic { get; init; }

    public required double PValue { get; init; }

    public required double Bandwidth { get; init; }

    public required double Bartlett { get; init; }

    public required CosineCase Cosines { get; init; }

    public double[] Worse => [.. Candidate.Zip(Champion, (a, b) => a - b)];
}
