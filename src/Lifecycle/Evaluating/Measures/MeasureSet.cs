using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>Several metrics of one contender, prepared once and then measured on many draws of its rows.</summary>
internal sealed class MeasureSet
{
    private readonly Func<int[], Ranking?, double>[] measures;
    private readonly RankedRows? ranked;

    public MeasureSet(Scored scored, IReadOnlyList<Metric> metrics)
    {
        ranked = metrics.Any(m => IsRanking(m.Id)) ? new RankedRows(scored, BudgetsOf(metrics)) : null;
        measures = [.. metrics.Select(m => Prepare(m, scored))];
    }

    /// <summary>Measures all metrics on one draw.</summary>
    /// <param name="weights">How often each row counts.</param>
    /// <param name="values">Takes a value a metric, in their order.</param>
    public void Of(int[] weights, double[] values)
    {
        var ranking = ranked?.Walk(weights);
        for (var m = 0; m < measures.Length; m++) values[m] = measures[m](weights, ranking);
    }

    private static Func<int[], Ranking?, double> Prepare(Metric metric, Scored scored) => metric.Id switch
    {
        MetricId.Mae => Mean(RowLosses.Absolute(scored)),
        MetricId.Rmse => Root(RowLosses.Squared(scored)),
        MetricId.Brier => Mean(RowLosses.Squared(scored)),
        MetricId.LogLoss => Mean(RowLosses.Logarithmic(scored)),
        MetricId.MulticlassLogLoss => Mean(RowLosses.ClassLogarithmic(scored)),
        MetricId.MicroAccuracy => Mean(RowLosses.Right(scored)),
        MetricId.RSquared => Explained(scored),
        MetricId.MacroAccuracy => ByClass(scored),
        MetricId.AveragePrecision => (_, r) => r!.AveragePrecision,
        MetricId.RocAuc => (_, r) => r!.RocAuc,
        MetricId.RecallAtAlarms => (_, r) => r!.RecallAt(metric.Parameter),
        MetricId.PrecisionAtAlarms => (_, r) => r!.PrecisionAt(metric.Parameter),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "no such metric"),
    };

    private static bool IsRanking(MetricId id) =>
        id is MetricId.AveragePrecision or MetricId.RocAuc or MetricId.RecallAtAlarms or MetricId.PrecisionAtAlarms;

    private static double[] BudgetsOf(IEnumerable<Metric> metrics) =>
        [.. metrics.Where(m => m.Id is MetricId.RecallAtAlarms or MetricId.PrecisionAtAlarms).Select(m => m.Parameter).Distinct()];

    private static Func<int[], Ranking?, double> Mean(double[] losses) => (weights, _) => WeightedMean.Of(losses, weights);

    private static Func<int[], Ranking?, double> Root(double[] losses) =>
        (weights, _) => Math.Sqrt(WeightedMean.Of(losses, weights));

    private static Func<int[], Ranking?, double> Explained(Scored scored)
    {
        var errors = RowLosses.Squared(scored);
        var labels = Array.ConvertAll(scored.Labels, l => (double)l);
        return (weights, _) => 1 - WeightedMean.Of(errors, weights) / WeightedMean.Variance(labels, weights);
    }

    private static Func<int[], Ranking?, double> ByClass(Scored scored)
    {
        var right = RowLosses.Right(scored);
        return (weights, _) => WeightedMean.OverClasses(right, scored.Labels, scored.Classes, weights);
    }
}
