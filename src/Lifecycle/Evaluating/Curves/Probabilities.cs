namespace Levain.Evaluating.Curves;

/// <summary>Sorts told probabilities into equally wide bins.</summary>
internal static class Probabilities
{
    public const int ReliabilityBins = 10;

    public const int HistogramBins = 20;

    /// <summary>The bins that have rows, from low to high.</summary>
    /// <param name="told">Probabilities, 0 to 1.</param>
    /// <param name="isSo">Whether it was so, row by row.</param>
    public static IReadOnlyList<ReliabilityBin> Reliability(float[] told, bool[] isSo) =>
    [
        .. Enumerable.Range(0, told.Length).GroupBy(i => BinOf(told[i], ReliabilityBins)).OrderBy(b => b.Key).Select(b => new ReliabilityBin
        {
            From = (double)b.Key / ReliabilityBins,
            To = (b.Key + 1.0) / ReliabilityBins,
            Rows = b.Count(),
            MeanProbability = b.Average(i => (double)told[i]),
            ObservedShare = b.Average(i => isSo[i] ? 1.0 : 0.0),
        }),
    ];

    /// <summary>All bins, from low to high, empty ones too.</summary>
    /// <param name="told">Probabilities of yes, 0 to 1.</param>
    /// <param name="isPositive">The label, row by row.</param>
    public static IReadOnlyList<ScoreBin> Histogram(float[] told, bool[] isPositive)
    {
        var (negatives, positives) = (new int[HistogramBins], new int[HistogramBins]);
        for (var i = 0; i < told.Length; i++) (isPositive[i] ? positives : negatives)[BinOf(told[i], HistogramBins)]++;
        return
        [
            .. negatives.Select((count, b) => new ScoreBin
            {
                From = (double)b / HistogramBins,
                To = (b + 1.0) / HistogramBins,
                Negatives = count,
                Positives = positives[b],
            }),
        ];
    }

    // A border belongs to the bin below it, as scikit-learn's calibration_curve has it.
    private static int BinOf(float probability, int bins) => Math.Clamp((int)Math.Ceiling((double)probability * bins) - 1, 0, bins - 1);
}
