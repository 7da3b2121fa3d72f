namespace Levain.Benchmarks;

/// <summary>Middles of measurements; a few disturbed rounds do not move them.</summary>
internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The median over rounds of one contender's value over another's in the same round.</summary>
    public static double RatioTo(this IReadOnlyList<double> values, IReadOnlyList<double> others) =>
        values.Zip(others, (value, other) => value / other).Median();
}
