using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Measures;
using Levain.Monitoring.References;
using MathNet.Numerics.Random;
using MathNet.Numerics.Statistics;

namespace Levain.Monitoring.Performing;

/// <summary>Estimates metrics of rows whose labels are not known.</summary>
/// <remarks>
/// The interval is one for what these very rows will turn out to be: labels are drawn with their probabilities, and to
/// the spread that this makes comes that of the hold-out's own metric, on which the meaning of a probability rests.
/// </remarks>
internal sealed class ExpectedMetrics
{
    private const double Normal = 1.959963984540054;

    private readonly MonitoringReference reference;
    private readonly (Metric Metric, Func<Draw, double> Of)[] measures;
    private readonly double[] budgets;
    private readonly PerformanceEffort effort;
    private readonly int seed;

    /// <param name="definition">Names the metrics, and gives the number that draws come from.</param>
    /// <param name="reference">Its calibration is not null.</param>
    /// <param name="effort">How much is computed.</param>
    public ExpectedMetrics(ModelDefinition definition, MonitoringReference reference, PerformanceEffort effort)
    {
        (this.reference, this.effort, seed) = (reference, effort, definition.Seed);
        List<Metric> metrics =
        [
            .. (effort.IsLean ? WatchedMetrics.Needed(definition, effort.Policy ?? definition.Retraining) : WatchedMetrics.Of(definition).Append(Metric.Accuracy))
                .Where(m => RankedMeasures.Has(m.Id) && m.Id != MetricId.Ece).Distinct(),
        ];
        budgets = RankedMeasures.BudgetsOf(metrics);
        // They are read off the ranking alone.
        var none = new Scored([], [], 1);
        measures = [.. metrics.Select(m => (m, RankedMeasures.Prepare(m, none, new RankOrder(none))))];
    }

    /// <summary>By name.</summary>
    /// <param name="scores">The champion's probabilities, one a row.</param>
    /// <param name="threshold">Scores from here on are alarms.</param>
    public SortedDictionary<string, Estimate> Of(ReadOnlySpan<float> scores, double threshold)
    {
        var ranking = new ExpectedRanking(scores, reference.Calibration!, threshold, budgets);
        var expected = new Draw([], [], ranking.Expected());
        var draws = Draws(ranking);
        var told = new SortedDictionary<string, Estimate>(StringComparer.Ordinal);
        for (var m = 0; m < measures.Length; m++)
            told[measures[m].Metric.Name] = Bounded(measures[m].Metric, measures[m].Of(expected), draws[m]);
        return told;
    }

    private double[][] Draws(ExpectedRanking ranking)
    {
        var values = Array.ConvertAll(measures, _ => new double[effort.EstimateDraws]);
        var (random, bytes) = (new Xoshiro256StarStar(seed, threadSafe: false), ranking.NewBytes());
        for (var d = 0; d < effort.EstimateDraws; d++)
        {
            var draw = new Draw([], [], ranking.Draw(random, bytes));
            for (var m = 0; m < measures.Length; m++) values[m][d] = measures[m].Of(draw);
        }

        return values;
    }

    private Estimate Bounded(Metric metric, double value, double[] drawn)
    {
        var spread = Normal * drawn.StandardDeviation();
        var known = reference.HoldOut.GetValueOrDefault(metric.Name) is { } held ? Math.Max(held.High - held.Value, held.Value - held.Low) : double.NaN;
        var half = double.IsNaN(known) ? spread : Math.Sqrt((spread * spread) + (known * known));
        return new Estimate
        {
            Value = value,
            Low = Math.Max(metric.Least, value - half),
            High = Math.Min(metric.Most, value + half),
        };
    }
}
