using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>Computes metrics once; for many draws over the same rows see <see cref="MeasureSet"/>.</summary>
internal static class Measure
{
    /// <summary>The value of a metric; NaN where the rows do not allow one.</summary>
    /// <param name="metric">Which, and its parameter.</param>
    /// <param name="scored">Labels and scores.</param>
    /// <param name="weights">How often each row counts; a bootstrap's draw, or all ones.</param>
    public static double Of(Metric metric, Scored scored, int[] weights) => All([metric], scored, weights)[0];

    /// <summary>The values of several metrics, in their order; the rows are ranked once for all of them.</summary>
    public static double[] All(IReadOnlyList<Metric> metrics, Scored scored, int[] weights)
    {
        var values = new double[metrics.Count];
        new MeasureSet(scored, metrics).Of(weights, values);
        return values;
    }
}
