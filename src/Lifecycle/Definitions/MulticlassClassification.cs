using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>Tells which of several classes a row belongs to; the contract's label is an enumeration or text.</summary>
public abstract class MulticlassClassification<TRow, TFeatures> : TypedDefinition<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    public override ModelKind Kind => ModelKind.Multiclass;

    public override Metric MainMetric => MicroAccuracy;

    protected static Metric MicroAccuracy => Metric.MicroAccuracy;

    protected static Metric MacroAccuracy => Metric.MacroAccuracy;

    protected static Metric LogLoss => Metric.MulticlassLogLoss;

    /// <summary>The features of a row, from itself and its entity's rows before it.</summary>
    public abstract TFeatures Describe(TRow row, ReadOnlySpan<TRow> past);

    internal override IReadOnlyList<Metric> StandardMetrics =>
        [Metric.MicroAccuracy, Metric.MacroAccuracy, Metric.MulticlassLogLoss];

    internal override IReadOnlyList<Baseline> Baselines => [Baseline.Constant, Baseline.Linear];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows[^1], rows[..^1]);
}
