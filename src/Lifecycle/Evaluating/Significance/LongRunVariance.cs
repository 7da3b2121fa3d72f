namespace Levain.Evaluating.Significance;

/// <summary>The variance of one value of a series with all its covariances in time: n times that of the mean.</summary>
internal static class LongRunVariance
{
    /// <summary>The sum of the autocovariances up to a lag; can be negative.</summary>
    public static double Truncated(double[] values, int lags) => Weighted(values, lags, _ => 1);

    /// <summary>With weights that fall with the lag, never negative (W. K. Newey and K. D. West, Econometrica 55 (1987)).</summary>
    public static double Bartlett(double[] values, int lags) => Weighted(values, lags, lag => 1 - lag / (lags + 1.0));

    /// <summary>The bandwidth of the Bartlett weights that the series itself asks for.</summary>
    /// <remarks>W. K. Newey and K. D. West, Review of Economic Studies 61 (1994) 631-653, without prewhitening.</remarks>
    public static double Bandwidth(double[] values)
    {
        var n = values.Length;
        var lags = Math.Min(n - 1, (int)Math.Floor(4 * Math.Pow(n / 100.0, 2.0 / 9)));
        var deviations = Deviations(values);
        var (level, slope) = (Autocovariance(deviations, 0), 0.0);
        for (var lag = 1; lag <= lags; lag++)
        {
            var covariance = Autocovariance(deviations, lag);
            level += 2 * covariance;
            slope += 2 * lag * covariance;
        }

        return slope == 0 ? 0 : 1.1447 * Math.Cbrt(n * slope / level * (slope / level));
    }

    /// <summary>The mean square of the series' slow cosines: one degree of freedom each, never negative.</summary>
    /// <remarks>
    /// E. Lazarus, D. J. Lewis, J. H. Stock and M. W. Watson, Journal of Business and Economic Statistics 36 (2018)
    /// 541-559: 0.4 n^(2/3) cosines and Student's t with as many degrees of freedom.
    /// </remarks>
    public static (double Variance, int Freedom) Cosines(double[] values)
    {
        var n = values.Length;
        var count = (int)Math.Floor(0.4 * Math.Cbrt((double)n * n));
        var sum = 0.0;
        for (var j = 1; j <= count; j++)
        {
            var projection = 0.0;
            for (var t = 0; t < n; t++) projection += values[t] * Math.Cos(Math.PI * j * (t + 0.5) / n);
            sum += 2.0 / n * projection * projection;
        }

        return (sum / count, count);
    }

    private static double Weighted(double[] values, int lags, Func<int, double> weight)
    {
        var deviations = Deviations(values);
        var sum = Autocovariance(deviations, 0);
        for (var lag = 1; lag <= lags; lag++) sum += 2 * weight(lag) * Autocovariance(deviations, lag);
        return sum;
    }

    private static double[] Deviations(double[] values)
    {
        var mean = values.Average();
        return Array.ConvertAll(values, v => v - mean);
    }

    private static double Autocovariance(double[] deviations, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < deviations.Length; t++) sum += deviations[t] * deviations[t - lag];
        return sum / deviations.Length;
    }
}
