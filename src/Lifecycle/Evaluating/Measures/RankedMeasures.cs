using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>The metrics that are read off the order of the scores: all of a yes or no but the mean losses.</summary>
internal static class RankedMeasures
{
    private const int Bins = 10;

    public static bool Has(MetricId id) => id
        is MetricId.AveragePrecision or MetricId.RocAuc or MetricId.RecallAtAlarms or MetricId.PrecisionAtAlarms or MetricId.Ece
        or MetricId.Precision or MetricId.Recall or MetricId.F1 or MetricId.Mcc or MetricId.Accuracy or MetricId.ExpectedCost;

    /// <summary>The shares of alarms that metrics ask for, the least first.</summary>
    public static double[] BudgetsOf(IEnumerable<Metric> metrics) =>
        [.. metrics.Where(m => m.Id is MetricId.RecallAtAlarms or MetricId.PrecisionAtAlarms).Select(m => m.Parameter).Distinct().Order()];

    public static Func<Draw, double> Prepare(Metric metric, Scored scored, RankOrder order) => metric.Id switch
    {
        MetricId.AveragePrecision => d => d.Ranking!.AveragePrecision,
        MetricId.RocAuc => d => d.Ranking!.RocAuc,
        MetricId.RecallAtAlarms => d => d.Ranking!.RecallAt(metric.Parameter),
        MetricId.PrecisionAtAlarms => d => d.Ranking!.PrecisionAt(metric.Parameter),
        MetricId.Precision => d => d.Ranking!.Confusion.Precision,
        MetricId.Recall => d => d.Ranking!.Confusion.Recall,
        MetricId.F1 => d => d.Ranking!.Confusion.F1,
        MetricId.Mcc => d => d.Ranking!.Confusion.Mcc,
        MetricId.Accuracy => d => d.Ranking!.Confusion.Accuracy,
        MetricId.ExpectedCost => d => d.Ranking!.Confusion.Cost(metric.Parameter, metric.Second),
        MetricId.Ece => Calibration(scored, order, double.IsNaN(metric.Parameter) ? Bins : (int)metric.Parameter),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "no such metric"),
    };

    private static Func<Draw, double> Calibration(Scored scored, RankOrder order, int bins)
    {
        var calibration = new CalibrationBins(scored, order, bins);
        return d => calibration.Error(d.Above);
    }
}
