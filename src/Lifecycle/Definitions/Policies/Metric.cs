using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>Names a measure of quality and its better direction.</summary>
/// <param name="Id">Which measure.</param>
/// <param name="Parameter">The measure's own number, such as a share of alarms; NaN where it has none.</param>
/// <param name="HigherIsBetter">The direction.</param>
public sealed record Metric(MetricId Id, double Parameter, bool HigherIsBetter) : Quantity(HigherIsBetter)
{
    /// <summary>Mean absolute error, in the label's unit.</summary>
    public static Metric Mae { get; } = Loss(MetricId.Mae);

    /// <summary>Root of the mean squared error, in the label's unit.</summary>
    public static Metric Rmse { get; } = Loss(MetricId.Rmse);

    /// <summary>Share of the variance that is explained, at most 1.</summary>
    public static Metric RSquared { get; } = Gain(MetricId.RSquared);

    /// <summary>Area under precision over recall, as a sum over steps; 0 to 1.</summary>
    public static Metric AveragePrecision { get; } = Gain(MetricId.AveragePrecision);

    /// <summary>Area under the receiver operating characteristic, 0 to 1.</summary>
    public static Metric RocAuc { get; } = Gain(MetricId.RocAuc);

    /// <summary>Mean negative logarithm of the probability of what was true, in nats.</summary>
    public static Metric LogLoss { get; } = Loss(MetricId.LogLoss);

    /// <summary>Mean squared error of the probability, 0 to 1.</summary>
    public static Metric Brier { get; } = Loss(MetricId.Brier);

    /// <summary>Share of rows whose most probable class is the true one.</summary>
    public static Metric MicroAccuracy { get; } = Gain(MetricId.MicroAccuracy);

    /// <summary>Mean over classes of the share of their rows that are told rightly.</summary>
    public static Metric MacroAccuracy { get; } = Gain(MetricId.MacroAccuracy);

    /// <summary>Mean negative logarithm of the probability of the true class, in nats.</summary>
    public static Metric MulticlassLogLoss { get; } = Loss(MetricId.MulticlassLogLoss);

    public override string Name => double.IsNaN(Parameter)
        ? Id.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Id}({Parameter})");

    /// <summary>Recall among a share of rows with the highest scores, 0 to 1.</summary>
    public static Metric RecallAtAlarms(double share) => Gain(MetricId.RecallAtAlarms) with { Parameter = Share(share) };

    /// <summary>Precision among a share of rows with the highest scores, 0 to 1.</summary>
    public static Metric PrecisionAtAlarms(double share) =>
        Gain(MetricId.PrecisionAtAlarms) with { Parameter = Share(share) };

    /// <summary>The metric on each part of a slice that the definition names.</summary>
    public SlicedMetric OnEach(string slice) => new(this, slice, null);

    /// <summary>The metric on one part of a slice that the definition names.</summary>
    public SlicedMetric On(string slice, string part) => new(this, slice, part);

    /// <summary>How far the best and the worst part of a slice lie apart.</summary>
    public Gap GapBetween(string slice) => new(this, slice);

    private static Metric Gain(MetricId id) => new(id, double.NaN, HigherIsBetter: true);

    private static Metric Loss(MetricId id) => new(id, double.NaN, HigherIsBetter: false);

    private static double Share(double share) => share > 0 && share <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "above 0, at most 1");
}
