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

    /// <summary>The features at the end of the last of <see cref="TypedDefinition{TRow,TFeatures}.Past"/> rows.</summary>
    public abstract TFeatures Describe(ReadOnlySpan<TRow> past);

    /// <summary>The number to forecast, read from the row after the past.</summary>
    public abstract float Target(TRow next);

    internal override int NeededPast => Past - 1;

    internal override int Lead => 1;

    internal override IReadOnlyList<Metric> StandardMetrics => [Metric.Mae, Metric.Rmse, Metric.RSquared];

    internal override IReadOnlyList<Baseline> Baselines => [Baseline.Constant, Baseline.Linear, Baseline.Naive];

    internal override TFeatures DescribeLast(ReadOnlySpan<TRow> rows) => Describe(rows);
}
