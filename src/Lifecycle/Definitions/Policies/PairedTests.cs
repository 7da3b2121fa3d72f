namespace Levain.Definitions.Policies;

/// <summary>Knows which test fits what.</summary>
internal static class PairedTests
{
    /// <summary>Whether a test tells a quantity's difference from chance.</summary>
    public static bool Fits(this PairedTest test, Quantity quantity) => test switch
    {
        PairedTest.Bootstrap => true,
        PairedTest.DeLong => IdOf(quantity) is MetricId.RocAuc,
        PairedTest.McNemar => IdOf(quantity) is MetricId.MicroAccuracy or MetricId.Accuracy,
        _ => IdOf(quantity) is MetricId.Mae or MetricId.Brier or MetricId.LogLoss or MetricId.MulticlassLogLoss,
    };

    private static MetricId? IdOf(Quantity quantity) => quantity switch
    {
        Metric metric => metric.Id,
        SlicedMetric sliced => sliced.Metric.Id,
        _ => null,
    };
}
