namespace Levain.Monitoring.Performing;

/// <summary>Reads quantiles off a histogram as Prometheus' <c>histogram_quantile</c> does: evenly spread within a bucket.</summary>
internal static class LatencyQuantiles
{
    /// <summary>A quantile in the unit of the buckets; NaN where nothing was counted.</summary>
    /// <param name="level">0 to 1.</param>
    /// <param name="buckets">Upper ends, rising, the last one infinite, each with the number at or below it.</param>
    public static double Of(double level, IReadOnlyList<(double End, double Count)> buckets)
    {
        if (buckets.Count < 2 || !double.IsPositiveInfinity(buckets[^1].End) || !(buckets[^1].Count > 0)) return double.NaN;
        var rank = level * buckets[^1].Count;
        var found = 0;
        while (buckets[found].Count < rank) found++;
        // Beyond the last end nothing is known but that.
        if (found == buckets.Count - 1) return buckets[^2].End;
        var (start, before) = found == 0 ? (0, 0) : buckets[found - 1];
        var (end, count) = buckets[found];
        return found == 0 && end <= 0 ? end : start + ((end - start) * (rank - before) / (count - before));
    }
}
