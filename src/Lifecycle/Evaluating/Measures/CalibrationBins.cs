namespace Levain.Evaluating.Measures;

/// <summary>Probabilities in bins of equal width, to see whether as many are true as they say.</summary>
internal sealed class CalibrationBins
{
    private readonly double[] gaps;
    private readonly int[] ends;

    /// <param name="scored">Labels and probabilities.</param>
    /// <param name="order">The order of its rows.</param>
    /// <param name="bins">How many; each holds its upper edge, the lowest both.</param>
    public CalibrationBins(Scored scored, RankOrder order, int bins)
    {
        gaps = Array.ConvertAll(order.Rows, r => (double)scored.Labels[r] - scored.Scores[r]);
        ends = [.. Enumerable.Range(1, bins).Select(b => scored.Scores.Count(s => s > (double)(bins - b) / bins || b == bins))];
    }

    /// <summary>The expected calibration error: the mean over rows of their bin's distance between said and seen.</summary>
    /// <param name="above">At place i, the weight of the i highest scores.</param>
    public double Error(int[] above)
    {
        double sum = 0;
        var start = 0;
        foreach (var end in ends)
        {
            sum += Math.Abs(Distance(above, start, end));
            start = end;
        }

        return sum / above[gaps.Length];
    }

    private double Distance(int[] above, int start, int end)
    {
        double even = 0, odd = 0;
        var i = start;
        for (; i + 1 < end; i += 2)
        {
            even += (above[i + 1] - above[i]) * gaps[i];
            odd += (above[i + 2] - above[i + 1]) * gaps[i + 1];
        }

        return i < end ? even + (above[end] - above[i]) * gaps[i] + odd : even + odd;
    }
}
