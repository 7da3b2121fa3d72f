using Levain.Definitions.Policies;

namespace Levain.Evaluating.Measures;

/// <summary>Computes metrics over weighted rows.</summary>
internal static class Measure
{
    /// <summary>The value of a metric; NaN where the rows do not allow one.</summary>
    /// <param name="metric">Which, and its parameter.</param>
    /// <param name="scored">Labels and scores.</param>
    /// <param name="weights">How often each row counts; a bootstrap's draw, or all ones.</param>
    public static double Of(Metric metric, Scored scored, ReadOnlySpan<int> weights) => metric.Id switch
    {
        MetricId.Mae => RegressionMeasures.Mae(scored, weights),
        MetricId.Rmse => RegressionMeasures.Rmse(scored, weights),
        MetricId.RSquared => RegressionMeasures.RSquared(scored, weights),
        MetricId.AveragePrecision => RankingMeasures.AveragePrecision(scored, weights),
        MetricId.RocAuc => RankingMeasures.RocAuc(scored, weights),
        MetricId.RecallAtAlarms => RankingMeasures.AtAlarms(scored, weights, metric.Parameter).Recall,
        MetricId.PrecisionAtAlarms => RankingMeasures.AtAlarms(scored, weights, metric.Parameter).Precision,
        MetricId.LogLoss => ProbabilityMeasures.LogLoss(scored, weights),
        MetricId.Brier => ProbabilityMeasures.Brier(scored, weights),
        MetricId.MicroAccuracy => ClassMeasures.MicroAccuracy(scored, weights),
        MetricId.MacroAccuracy => ClassMeasures.MacroAccuracy(scored, weights),
        MetricId.MulticlassLogLoss => ClassMeasures.LogLoss(scored, weights),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "no such metric"),
    };
}
