namespace Levain.Monitoring.Drifting;

/// <summary>How far apart two samples are by their counts on the same bins.</summary>
internal static class BinDistance
{
    /// <summary>The population stability index: the sum of (q - p) ln(q / p) over the bins; a bin without rows counts as half a row.</summary>
    /// <remarks>Small samples alone make it large: of n rows on b bins about (b - 1) / n is noise.</remarks>
    /// <returns>0 or more; null with fewer than two bins or an empty side.</returns>
    public static double? StabilityIndex(ReadOnlySpan<long> past, ReadOnlySpan<long> present)
    {
        if (IsEmpty(past, present, out var n, out var m)) return null;
        var sum = 0.0;
        for (var bin = 0; bin < past.Length; bin++)
        {
            if (past[bin] + present[bin] == 0) continue;
            var (p, q) = (Math.Max(past[bin], 0.5) / n, Math.Max(present[bin], 0.5) / m);
            sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }

    /// <summary>The root of Jensen and Shannon's divergence to base 2, as <c>scipy.spatial.distance.jensenshannon</c>.</summary>
    /// <returns>0 to 1; null with fewer than two bins or an empty side.</returns>
    public static double? JensenShannon(ReadOnlySpan<long> past, ReadOnlySpan<long> present)
    {
        if (IsEmpty(past, present, out var n, out var m)) return null;
        var sum = 0.0;
        for (var bin = 0; bin < past.Length; bin++)
        {
            var (p, q) = (past[bin] / n, present[bin] / m);
            sum += Part(p, (p + q) / 2) + Part(q, (p + q) / 2);
        }

        return Math.Sqrt(Math.Max(0, sum / 2));
    }

    private static double Part(double share, double middle) => share == 0 ? 0 : share * Math.Log2(share / middle);

    private static bool IsEmpty(ReadOnlySpan<long> past, ReadOnlySpan<long> present, out double n, out double m)
    {
        (n, m) = (0, 0);
        foreach (var count in past) n += count;
        foreach (var count in present) m += count;
        return past.Length < 2 || n == 0 || m == 0;
    }
}
