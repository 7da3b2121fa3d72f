using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;

namespace Levain.Validating;

/// <summary>A model of which only contract, split and limits are used.</summary>
public sealed class ContractModel<TRow>(bool isBinary = false) : TypedDefinition<TRow, HouseFeatures>
    where TRow : class
{
    public override string Name => "table";

    public override HoldOut HoldOut => Kept;

    public HoldOut Kept { get; init; } = HoldOut.Last(days: 10);

    public override double QuarantineLimit => 1;

    public override LeakageLimits Leakage => Tolerated;

    public LeakageLimits Tolerated { get; init; } = new();

    public override GatePolicy Gate => Require.That(Metric.Mae).IsAtMost(1);

    public override Metric MainMetric => Metric.Mae;

    public override ModelKind Kind => isBinary ? ModelKind.Binary : ModelKind.Regression;

    internal override IReadOnlyList<Metric> StandardMetrics => [];

    internal override IReadOnlyList<Baseline> Baselines => [];

    public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();

    internal override HouseFeatures DescribeLast(ReadOnlySpan<TRow> rows) => default;
}
