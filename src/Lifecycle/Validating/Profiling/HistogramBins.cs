namespace Levain.Validating.Profiling;

/// <summary>Chooses the edges of a column's histogram.</summary>
/// <remarks>
/// Up to twenty different values have a bin each. More are parted into bins of about equal weight: they tell where a
/// distribution moves whatever its scale and tails, which bins of equal width do not.
/// </remarks>
internal static class HistogramBins
{
    private const int Bins = 20;

    public static Histogram Of(WeightedPoints points, double minimum, double maximum)
    {
        var edges = Edges(points, minimum, maximum);
        return new() { Edges = edges, Counts = Count(points, edges) };
    }

    /// <summary>Values from one edge up to the next; the first and the last bin are open to the outside.</summary>
    public static long[] Count(WeightedPoints points, IReadOnlyList<double> edges)
    {
        var counts = new long[edges.Count - 1];
        var before = 0L;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            var below = bin == counts.Length - 1 ? points.Total : points.Below(edges[bin + 1]);
            counts[bin] = below - before;
            before = below;
        }

        return counts;
    }

    private static double[] Edges(WeightedPoints points, double minimum, double maximum) =>
        points.Count <= Bins ? AroundEach(points, minimum, maximum) : OfEqualWeight(points, minimum, maximum);

    private static double[] AroundEach(WeightedPoints points, double minimum, double maximum)
    {
        var edges = new double[points.Count + 1];
        for (var i = 1; i < points.Count; i++) edges[i] = points.Value(i - 1) + (points.Value(i) - points.Value(i - 1)) / 2;
        var (first, last) = (points.Value(0), points.Value(points.Count - 1));
        edges[0] = Math.Min(minimum, first - (points.Count > 1 ? edges[1] - first : 0.5));
        edges[^1] = Math.Max(maximum, last + (points.Count > 1 ? last - edges[^2] : 0.5));
        return edges;
    }

    private static double[] OfEqualWeight(WeightedPoints points, double minimum, double maximum)
    {
        var cuts = new List<double> { minimum };
        for (var bin = 1; bin < Bins; bin++)
        {
            var cut = points.At((long)((Int128)points.Total * bin / Bins));
            if (cut > cuts[^1] && cut < maximum) cuts.Add(cut);
        }

        cuts.Add(maximum);
        return [minimum, .. Enumerable.Range(1, cuts.Count - 2).Select(i => Short(cuts[i], cuts[i - 1], cuts[i + 1])), maximum];
    }

    /// <summary>The edge with as few decimals as keep it within a twentieth of the narrower bin beside it.</summary>
    private static double Short(double edge, double before, double after)
    {
        var near = Math.Min(edge - before, after - edge) / 10;
        for (var decimals = 0; decimals <= 12; decimals++)
        {
            var rounded = Math.Round(edge, decimals);
            if (Math.Abs(rounded - edge) <= near / 2) return rounded;
        }

        return edge;
    }
}
