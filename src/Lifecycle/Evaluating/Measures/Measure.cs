using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>Computes one metric; for many draws over the same rows see <see cref="MeasureSet"/>.</summary>
internal static class Measure
{
    /// <summary>The value of a metric; NaN where the rows do not allow one.</summary>
    /// <param name="metric">Which, and its parameter.</param>
    /// <param name="scored">Labels and scores.</param>
    /// <param name="weights">How often each row counts; a bootstrap's draw, or all ones.</param>
    public static double Of(Metric metric, Scored scored, int[] weights)
    {
        var value = new double[1];
        new MeasureSet(scored, [metric]).Of(weights, value);
        return value[0];
    }
}
