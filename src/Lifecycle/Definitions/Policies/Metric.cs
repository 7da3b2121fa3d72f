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

    /// <summary>Expected calibration error: by how much probabilities are off, in the mean over 10 bins of equal width; 0 to 1.</summary>
    public static Metric Ece { get; } = Loss(MetricId.Ece);

    /// <summary>Share of positives among the alarms at the chosen threshold; NaN without alarms.</summary>
    public static Metric Precision { get; } = Gain(MetricId.Precision);

    /// <summary>Share of alarms among the positives at the chosen threshold; NaN without positives.</summary>
    public static Metric Recall { get; } = Gain(MetricId.Recall);

    /// <summary>Harmonic mean of precision and recall at the chosen threshold, 0 to 1; NaN without positives.</summary>
    public static Metric F1 { get; } = Gain(MetricId.F1);

    /// <summary>Matthews' correlation of alarms and positives at the chosen threshold, -1 to 1; 0 where either is all or none.</summary>
    public static Metric Mcc { get; } = Gain(MetricId.Mcc);

    /// <summary>Share of rows that are told rightly at the chosen threshold.</summary>
    public static Metric Accuracy { get; } = Gain(MetricId.Accuracy);

    /// <summary>Mean absolute scaled error: the mean absolute error over that of the naive forecast on the training examples.</summary>
    /// <remarks>Hyndman and Koehler 2006. Below 1 the model errs less than the naive forecast did where it learnt.</remarks>
    public static Metric Mase { get; } = Loss(MetricId.Mase);

    /// <summary>Share of rows whose most probable class is the true one.</summary>
    public static Metric MicroAccuracy { get; } = Gain(MetricId.MicroAccuracy);

    /// <summary>Mean over classes of the share of their rows that are told rightly.</summary>
    public static Metric MacroAccuracy { get; } = Gain(MetricId.MacroAccuracy);

    /// <summary>Mean negative logarithm of the probability of the true class, in nats.</summary>
    public static Metric MulticlassLogLoss { get; } = Loss(MetricId.MulticlassLogLoss);

    /// <summary>A second number of the measure's own; NaN where it has none.</summary>
    public double Second { get; init; } = double.NaN;

    public override string Name => (double.IsNaN(Parameter), double.IsNaN(Second)) switch
    {
        (true, _) => Id.ToString(),
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"{Id}({Parameter})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Id}({Parameter}, {Second})"),
    };

    /// <summary>No value lies below.</summary>
    public double Least => Id switch
    {
        MetricId.RSquared => double.NegativeInfinity,
        MetricId.Mcc => -1,
        _ => 0,
    };

    /// <summary>No value lies above.</summary>
    public double Most => HigherIsBetter || Id is MetricId.Brier or MetricId.Ece ? 1 : double.PositiveInfinity;

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

    /// <summary>Expected calibration error over another number of bins.</summary>
    public static Metric EceOf(int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        return Ece with { Parameter = bins };
    }

    /// <summary>Mean cost a row of the decisions at the chosen threshold, in the unit of the two costs.</summary>
    public static Metric ExpectedCost(double falseAlarm, double miss) =>
        Loss(MetricId.ExpectedCost) with { Parameter = Cost(falseAlarm), Second = Cost(miss) };

    /// <summary>Pinball loss of the forecast quantile: the score and the quantile of its validation errors, in the label's unit.</summary>
    /// <param name="level">One of <see cref="QuantileLevels.All"/>.</param>
    public static Metric Pinball(double level) => QuantileLevels.All.Contains(level)
        ? Loss(MetricId.Pinball) with { Parameter = level }
        : throw Unlisted(level, QuantileLevels.All);

    /// <summary>Share of rows within the prediction band that ought to hold a stated share of them.</summary>
    /// <param name="level">One of <see cref="QuantileLevels.Bands"/>.</param>
    public static Metric Coverage(double level) => QuantileLevels.Bands.Contains(level)
        ? Gain(MetricId.Coverage) with { Parameter = level }
        : throw Unlisted(level, QuantileLevels.Bands);

    private static Metric Gain(MetricId id) => new(id, double.NaN, HigherIsBetter: true);

    private static Metric Loss(MetricId id) => new(id, double.NaN, HigherIsBetter: false);

    private static double Share(double share) => share > 0 && share <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "above 0, at most 1");

    private static double Cost(double cost) => cost >= 0 && double.IsFinite(cost)
        ? cost
        : throw new ArgumentOutOfRangeException(nameof(cost), cost, "a number, 0 or more");

    private static ArgumentOutOfRangeException Unlisted(double level, IEnumerable<double> levels) => new(
        nameof(level), level, "one of " + string.Join(", ", levels.Select(l => l.ToString(CultureInfo.InvariantCulture))));
}
