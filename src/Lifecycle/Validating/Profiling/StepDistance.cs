namespace Levain.Validating.Profiling;

/// <summary>How far apart two distributions are that are given as steps.</summary>
/// <param name="Farthest">The greatest difference of their shares at or below one value: Kolmogorov and Smirnov's statistic, 0 to 1.</param>
/// <param name="Area">The area between them: Wasserstein's distance of order 1, in the unit of the values.</param>
internal readonly record struct StepDistance(double Farthest, double Area)
{
    /// <summary>One merge of both; NaN where one of them is empty.</summary>
    /// <remarks>Steps are farthest apart at one of their values.</remarks>
    public static StepDistance Of(WeightedPoints past, WeightedPoints present)
    {
        if (past.Count == 0 || present.Count == 0) return new(double.NaN, double.NaN);
        ReadOnlySpan<double> a = past.Steps.Values.Span, b = present.Steps.Values.Span;
        ReadOnlySpan<long> upToA = past.Steps.UpTo.Span, upToB = present.Steps.UpTo.Span;
        var (i, j, shareA, shareB) = (0, 0, 0.0, 0.0);
        var (farthest, area, before) = (0.0, 0.0, Math.Min(a[0], b[0]));
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            area += Math.Abs(shareA - shareB) * (value - before);
            if (a[i] == value) shareA = upToA[i++] / (double)past.Total;
            if (b[j] == value) shareB = upToB[j++] / (double)present.Total;
            farthest = Math.Max(farthest, Math.Abs(shareA - shareB));
            before = value;
        }

        return new(farthest, area + Rest(a[i..], upToA[i..], shareA, before) + Rest(b[j..], upToB[j..], shareB, before));
    }

    // What lies above all values of the other, whose share is 1 there; the distance only falls.
    private static double Rest(ReadOnlySpan<double> values, ReadOnlySpan<long> upTo, double share, double before)
    {
        var area = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            area += (1 - share) * (values[i] - before);
            (share, before) = (upTo[i] / (double)upTo[^1], values[i]);
        }

        return area;
    }
}
