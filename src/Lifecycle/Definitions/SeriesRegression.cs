using Levain.Definitions.Policies;

namespace Levain.Definitions;

/// <summary>Forecasts a number of the next row of a series from its last rows.</summary>
public abstract class SeriesRegression<TRow, TFeatures> : TypedDefinition<TRow, TFeatures>
    where TRow : class
    where TFeatures : notnull
{
    public override ModelKind Kind => ModelKind.Regression;

    public override Metric MainMetric => Mae;

    protected static Metric Mae => Metric.Mae;

    protected static Metric Rmse => Metric.Rmse;

    protected static Metric RSquared => Metric.RSquared;

    /// <summary>Below 1 the model errs less than the naive forecast did on the training examples.</summary>
    protected static Metric Mase => Metric.Mase;

    /// <summary>The loss of the forecast quantile of a level.</summary>
    protected static Metric Pinball(double level) => Metric.Pinball(level);

    /// <summary>The share of rows within the prediction band of a level.</summary>
    protected static Metric Coverage(double level) => Metric.Coverage(level);

    /// <summary>The features at the end of the last of <see cref="TypedDefinition{TRow,TFeatures}.Past"/> rows.</summary>
    public abstract TFeatures Describe(ReadOnlySpan<TRow> past);

    /// <summary>The number to forecast, read from the row after the past.</summary>
    public abstract float Target(TRow next);

    internal override int NeededPast => Past - 1;

    internal override int Lead => 1;

    internal override IReadOnlyList<Metric> StandardMetrics =>
        [Metric.Mae, Metric.Rmse, Metric.RSquared, Metric.Mase, Metric.Coverage(0.95)];

    internal override IReadOnlyList<Baseline> Baselines =>
        [Baseline.Constant, Baseline.Linear, Baseline.Naive, Baseline.ExponentiallyWeighted];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows);
}
