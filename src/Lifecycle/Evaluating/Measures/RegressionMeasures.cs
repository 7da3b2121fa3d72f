namespace Levain.Evaluating.Measures;

/// <summary>How far numbers are from the truth.</summary>
internal static class RegressionMeasures
{
    public static double Mae(Scored scored, ReadOnlySpan<int> weights)
    {
        double sum = 0, rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * Math.Abs((double)scored.Scores[i] - scored.Labels[i]);
            rows += weights[i];
        }

        return sum / rows;
    }

    public static double Rmse(Scored scored, ReadOnlySpan<int> weights) =>
        Math.Sqrt(SquaredError(scored, weights, out var rows) / rows);

    /// <summary>One minus squared error over the variance of these rows' labels.</summary>
    public static double RSquared(Scored scored, ReadOnlySpan<int> weights)
    {
        var error = SquaredError(scored, weights, out var rows);
        double mean = 0, spread = 0;
        for (var i = 0; i < weights.Length; i++) mean += weights[i] * (double)scored.Labels[i];
        mean /= rows;
        for (var i = 0; i < weights.Length; i++)
        {
            var off = scored.Labels[i] - mean;
            spread += weights[i] * off * off;
        }

        return 1 - error / spread;
    }

    private static double SquaredError(Scored scored, ReadOnlySpan<int> weights, out double rows)
    {
        double sum = 0;
        rows = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var off = (double)scored.Scores[i] - scored.Labels[i];
            sum += weights[i] * off * off;
            rows += weights[i];
        }

        return sum;
    }
}
