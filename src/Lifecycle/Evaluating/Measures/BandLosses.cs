using Levain.Training;

namespace Levain.Evaluating.Measures;

/// <summary>What each row says of the prediction band; NaN where the band's quantiles were not to be had.</summary>
internal static class BandLosses
{
    /// <summary>The pinball loss of the forecast quantile, in the label's unit.</summary>
    /// <param name="scored">Labels, scores and the quantiles of the errors.</param>
    /// <param name="level">Which quantile, 0 to 1.</param>
    public static double[] Pinball(Scored scored, double level)
    {
        var shift = ErrorQuantiles.At(scored.Quantiles, level);
        return RowLosses.Each(scored, i =>
        {
            var above = scored.Labels[i] - (scored.Scores[i] + shift);
            return Math.Max(level * above, (level - 1) * above);
        });
    }

    /// <summary>1 where the label lies within the band, its edges included.</summary>
    public static double[] Inside(Scored scored, double level)
    {
        var (low, high) = ErrorQuantiles.Band(scored.Quantiles, level);
        return RowLosses.Each(scored, i =>
        {
            var error = (double)scored.Labels[i] - scored.Scores[i];
            return double.IsNaN(error + low + high) ? double.NaN : error >= low && error <= high ? 1 : 0;
        });
    }
}
