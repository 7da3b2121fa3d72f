using System.Buffers;
using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>Several metrics of one contender, prepared once and then measured on many draws of its rows.</summary>
internal sealed class MeasureSet
{
    private readonly Func<Draw, double>[] measures;
    private readonly RankedRows? ranked;

    public MeasureSet(Scored scored, IReadOnlyList<Metric> metrics)
    {
        if (metrics.Any(m => RankedMeasures.Has(m.Id)) && !Array.Exists(scored.Scores, float.IsNaN))
            ranked = new RankedRows(scored, RankedMeasures.BudgetsOf(metrics));
        measures = [.. metrics.Select(m => Prepare(m, scored))];
    }

    /// <summary>Measures all metrics on one draw.</summary>
    /// <param name="weights">How often each row counts.</param>
    /// <param name="values">Takes a value a metric, in their order.</param>
    public void Of(int[] weights, double[] values)
    {
        var above = ArrayPool<int>.Shared.Rent(ranked is null ? 0 : weights.Length + 1);
        ranked?.Accumulate(weights, above);
        var draw = new Draw(weights, above, ranked?.Walk(above));
        for (var m = 0; m < measures.Length; m++) values[m] = measures[m](draw);
        ArrayPool<int>.Shared.Return(above);
    }

    private Func<Draw, double> Prepare(Metric metric, Scored scored) => metric.Id switch
    {
        MetricId.Mae => Mean(RowLosses.Absolute(scored)),
        MetricId.Mase => Mean(RowLosses.Absolute(scored), scored.NaiveError),
        MetricId.Rmse => Root(RowLosses.Squared(scored)),
        MetricId.Brier => Mean(RowLosses.Squared(scored)),
        MetricId.LogLoss => Mean(RowLosses.Logarithmic(scored)),
        MetricId.MulticlassLogLoss => Mean(RowLosses.ClassLogarithmic(scored)),
        MetricId.MicroAccuracy => Mean(RowLosses.Right(scored)),
        MetricId.RSquared => Explained(scored),
        MetricId.MacroAccuracy => ByClass(scored),
        MetricId.Pinball => Mean(BandLosses.Pinball(scored, metric.Parameter)),
        MetricId.Coverage => Mean(BandLosses.Inside(scored, metric.Parameter)),
        _ when ranked is null => _ => double.NaN,
        _ => RankedMeasures.Prepare(metric, scored, ranked.Order),
    };

    private static Func<Draw, double> Mean(double[] losses, double scale = 1) => draw => WeightedMean.Of(losses, draw.Weights) / scale;

    private static Func<Draw, double> Root(double[] losses) => draw => Math.Sqrt(WeightedMean.Of(losses, draw.Weights));

    private static Func<Draw, double> Explained(Scored scored)
    {
        var errors = RowLosses.Squared(scored);
        var labels = Array.ConvertAll(scored.Labels, l => (double)l);
        return draw => 1 - WeightedMean.Of(errors, draw.Weights) / WeightedMean.Variance(labels, draw.Weights);
    }

    private static Func<Draw, double> ByClass(Scored scored)
    {
        var right = RowLosses.Right(scored);
        return draw => WeightedMean.OverClasses(right, scored.Labels, scored.Classes, draw.Weights);
    }
}
