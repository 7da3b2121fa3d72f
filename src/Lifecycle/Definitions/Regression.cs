using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>Tells a number of each row; the contract's label is that number.</summary>
public abstract class Regression<TRow, TFeatures> : TypedDefinition<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    public override ModelKind Kind => ModelKind.Regression;

    public override Metric MainMetric => Mae;

    protected static Metric Mae => Metric.Mae;

    protected static Metric Rmse => Metric.Rmse;

    protected static Metric RSquared => Metric.RSquared;

    /// <summary>The loss of the forecast quantile of a level.</summary>
    protected static Metric Pinball(double level) => Metric.Pinball(level);

    /// <summary>The share of rows within the prediction band of a level.</summary>
    protected static Metric Coverage(double level) => Metric.Coverage(level);

    /// <summary>The features of a row, from itself and its entity's rows before it.</summary>
    public abstract TFeatures Describe(TRow row, ReadOnlySpan<TRow> past);

    internal override IReadOnlyList<Metric> StandardMetrics =>
        [Metric.Mae, Metric.Rmse, Metric.RSquared, Metric.Coverage(0.95)];

    internal override IReadOnlyList<Baseline> Baselines => [Baseline.Constant, Baseline.Linear];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows[^1], rows[..^1]);
}
