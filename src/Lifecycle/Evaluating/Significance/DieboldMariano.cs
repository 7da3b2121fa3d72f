namespace Levain.Evaluating.Significance;

/// <summary>Compares the mean losses of two forecasts of one series, whose errors hang together in time.</summary>
/// <remarks>
/// F. X. Diebold and R. S. Mariano, Journal of Business and Economic Statistics 13 (1995) 253-263. Losses stand in the
/// order of time, at equal steps.
/// </remarks>
internal static class DieboldMariano
{
    /// <summary>Losses of optimal forecasts: no covariance beyond the horizon.</summary>
    /// <remarks>
    /// With the small-sample correction and Student's t of D. Harvey, S. Leybourne and P. Newbold, International Journal
    /// of Forecasting 13 (1997) 281-291. A variance that comes out negative is taken with Bartlett's weights instead.
    /// </remarks>
    /// <param name="candidate">The candidate's losses.</param>
    /// <param name="champion">The champion's losses.</param>
    /// <param name="horizon">Steps from the last known value to the forecast one, 1 or more.</param>
    public static StudentDifference Difference(double[] candidate, double[] champion, int horizon)
    {
        var worse = Worse(candidate, champion);
        double n = worse.Length, h = horizon;
        var correction = (n + 1 - 2 * h + h * (h - 1) / n) / n;
        if (n < 2 || h > n || correction <= 0) return StudentDifference.Unknown;
        var variance = LongRunVariance.Truncated(worse, horizon - 1);
        if (variance <= 0) variance = LongRunVariance.Bartlett(worse, horizon - 1);
        return Mean(worse, variance / correction, n - 1);
    }

    /// <summary>Losses that hang together longer than the horizon, as far as the series itself says.</summary>
    /// <remarks>Bartlett's weights over Newey and West's bandwidth; too sure of itself in short, slow series.</remarks>
    public static StudentDifference NeweyWest(double[] candidate, double[] champion)
    {
        var worse = Worse(candidate, champion);
        if (worse.Length < 2) return StudentDifference.Unknown;
        var lags = (int)Math.Min(worse.Length - 1, Math.Floor(LongRunVariance.Bandwidth(worse)));
        return Mean(worse, LongRunVariance.Bartlett(worse, lags), worse.Length - 1);
    }

    /// <summary>Losses that hang together in any way that fades: the one to gate on.</summary>
    /// <remarks>
    /// Fixed-smoothing errors keep the test's size in short series where Newey and West's do not: L. Coroneo and
    /// F. Iacone, Journal of Applied Econometrics 35 (2020) 391-409. Of 128 steps that remember half of each step it
    /// claims falsely in 5.4% of worlds at 95%, Newey and West in 9%, the paired t-test in 19%.
    /// </remarks>
    public static StudentDifference FixedSmoothing(double[] candidate, double[] champion)
    {
        var worse = Worse(candidate, champion);
        if (worse.Length < 4) return StudentDifference.Unknown;
        var (variance, freedom) = LongRunVariance.Cosines(worse);
        return Mean(worse, variance, freedom);
    }

    private static double[] Worse(double[] candidate, double[] champion) => [.. candidate.Zip(champion, (a, b) => a - b)];

    private static StudentDifference Mean(double[] worse, double variance, double freedom) => new()
    {
        Value = worse.Average(),
        StandardError = Math.Sqrt(variance / worse.Length),
        Freedom = freedom,
    };
}
