using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>Tells the probability that a row is a yes; the contract's label is a Boolean.</summary>
public abstract class BinaryClassification<TRow, TFeatures> : TypedDefinition<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    public override ModelKind Kind => ModelKind.Binary;

    public override Metric MainMetric => AveragePrecision;

    protected static Metric AveragePrecision => Metric.AveragePrecision;

    protected static Metric RocAuc => Metric.RocAuc;

    protected static Metric LogLoss => Metric.LogLoss;

    /// <summary>The share of the positives among a stated share of rows with the highest scores.</summary>
    protected static Metric RecallAtAlarms(double share) => Metric.RecallAtAlarms(share);

    /// <summary>The share of positives in a stated share of rows with the highest scores.</summary>
    protected static Metric PrecisionAtAlarms(double share) => Metric.PrecisionAtAlarms(share);

    /// <summary>The features of a row, from itself and its entity's rows before it.</summary>
    public abstract TFeatures Describe(TRow row, ReadOnlySpan<TRow> past);

    internal override IReadOnlyList<Metric> StandardMetrics =>
        [Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier];

    internal override IReadOnlyList<Baseline> Baselines => [Baseline.Constant, Baseline.Linear];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows[^1], rows[..^1]);
}
