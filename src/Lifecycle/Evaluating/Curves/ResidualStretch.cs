namespace Levain.Evaluating.Curves;

/// <summary>How far off a contender was in a stretch of rows that follow each other in time.</summary>
internal sealed record ResidualStretch
{
    public required DateTime From { get; init; }

    public required DateTime To { get; init; }

    public required int Rows { get; init; }

    /// <summary>The mean of actual minus predicted, in the label's unit; above 0 where too little was predicted.</summary>
    public required double Mean { get; init; }

    /// <summary>The 5% and the 95% quantile of the same.</summary>
    public required double Low { get; init; }

    public required double High { get; init; }
}
