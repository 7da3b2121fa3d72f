namespace Levain.Evaluating.Significance;

/// <summary>For each row, the share of the other class that the score orders rightly against it, ties counting half.</summary>
/// <remarks>
/// DeLong's structural components in O(n log n), as by the midranks of X. Sun and W. Xu, IEEE Signal Processing
/// Letters 21 (2014) 1389-1393. Their mean over the positives, and over the negatives, is the area under the curve.
/// </remarks>
internal static class Placements
{
    /// <param name="positive">The label of each row.</param>
    /// <param name="scores">The score of each row; higher says positive.</param>
    /// <returns>Row by row, 0 to 1; NaN throughout where a score is NaN or a class is missing.</returns>
    public static double[] Of(bool[] positive, float[] scores)
    {
        var positives = positive.Count(p => p);
        var placements = new double[scores.Length];
        if (positives == 0 || positives == scores.Length || Array.Exists(scores, float.IsNaN))
            Array.Fill(placements, double.NaN);
        else
            Place(positive, scores, positives, placements);
        return placements;
    }

    private static void Place(bool[] positive, float[] scores, double positives, double[] placements)
    {
        var negatives = scores.Length - positives;
        var keys = scores.ToArray();
        int[] rows = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(keys, rows);
        double positivesBelow = 0, negativesBelow = 0;
        for (int start = 0, end; start < rows.Length; start = end)
        {
            for (end = start + 1; end < rows.Length && keys[end] == keys[start];) end++;
            var tied = rows.AsSpan(start..end);
            var tiedPositives = 0;
            foreach (var row in tied) tiedPositives += positive[row] ? 1 : 0;
            var tiedNegatives = tied.Length - tiedPositives;
            var ofPositive = (negativesBelow + 0.5 * tiedNegatives) / negatives;
            var ofNegative = (positives - positivesBelow - 0.5 * tiedPositives) / positives;
            foreach (var row in tied) placements[row] = positive[row] ? ofPositive : ofNegative;
            positivesBelow += tiedPositives;
            negativesBelow += tiedNegatives;
        }
    }
}
