namespace Levain.Definitions.Policies;

/// <summary>Says which models a metric can be measured on.</summary>
internal static class MetricKinds
{
    /// <summary>The kind of model whose answers the metric is about.</summary>
    public static ModelKind Of(MetricId metric) => metric switch
    {
        MetricId.Mae or MetricId.Rmse or MetricId.RSquared or MetricId.Mase or MetricId.Pinball or MetricId.Coverage => ModelKind.Regression,
        MetricId.MicroAccuracy or MetricId.MacroAccuracy or MetricId.MulticlassLogLoss => ModelKind.Multiclass,
        _ => ModelKind.Binary,
    };

    /// <summary>Whether a definition's models have the metric.</summary>
    public static bool Has(ModelDefinition definition, Metric metric) =>
        Of(metric.Id) == definition.Kind && (metric.Id != MetricId.Mase || definition.Baselines.Contains(Baseline.Naive));

    /// <summary>Whether it can be told from calibrated probabilities, without labels.</summary>
    public static bool CanBeEstimated(Metric metric) => metric.Id is
        MetricId.Precision or MetricId.Recall or MetricId.F1 or MetricId.Accuracy or MetricId.RocAuc or MetricId.AveragePrecision
        or MetricId.MicroAccuracy;
}
