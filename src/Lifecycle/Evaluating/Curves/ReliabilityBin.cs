namespace Levain.Evaluating.Curves;

/// <summary>What came true of rows that were told about the same probability.</summary>
internal sealed record ReliabilityBin
{
    /// <summary>The borders of the told probability, 0 to 1; the lower one belongs to the bin before, but for 0.</summary>
    public required double From { get; init; }

    public required double To { get; init; }

    public required int Rows { get; init; }

    /// <summary>The mean of what was told.</summary>
    public required double MeanProbability { get; init; }

    /// <summary>The share of rows where it was so.</summary>
    public required double ObservedShare { get; init; }
}
