using System.Runtime.CompilerServices;
using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;

namespace Levain.Stages;

/// <summary>A definition whose closed members throw when they are read.</summary>
internal sealed class WatchedModel : Regression<House, HouseFeatures>
{
    private readonly HouseModel inner = new();

    public IReadOnlyList<string> Closed { get; init; } = [];

    public override string Name => inner.Name;

    public override Window Training => Open(inner.Training);

    public override HoldOut HoldOut => Open(inner.HoldOut);

    public override int GapDays => Open(inner.GapDays);

    public override int Seed => Open(inner.Seed);

    public override int Past => Open(inner.Past);

    public override double QuarantineLimit => Open(inner.QuarantineLimit);

    public override LeakageLimits Leakage => Open(inner.Leakage);

    public override IReadOnlyList<Slice<House>> Slices => Open(inner.Slices);

    public override GatePolicy Gate => Open(inner.Gate);

    public override WatchPolicy Watching => Open(inner.Watching);

    public override RetrainPolicy Retraining => Open(inner.Retraining);

    public override IReadOnlyList<Episode> Episodes => Open(inner.Episodes);

    public override string Purpose => Open(base.Purpose);

    public override string Limits => Open(base.Limits);

    public override string Unit => Open(base.Unit);

    internal override DecisionRule? Decision => Open(base.Decision);

    public override Metric MainMetric => Open(inner.MainMetric);

    internal override int NeededPast => Open(0);

    internal override int Lead => Open(0);

    internal override IReadOnlyList<Metric> StandardMetrics => Open(base.StandardMetrics);

    internal override IReadOnlyList<Baseline> Baselines => Open(base.Baselines);

    public override HouseFeatures Describe(House row, ReadOnlySpan<House> past)
    {
        Open(0);
        return inner.Describe(row, past);
    }

    public override IEstimator<ITransformer> Learn(MLContext ml) => Open(inner.Learn(ml));

    internal override HouseFeatures DescribeLast(ReadOnlySpan<House> rows)
    {
        Open(0);
        return base.DescribeLast(rows);
    }

    private T Open<T>(T value, [CallerMemberName] string member = "") =>
        Closed.Contains(member) ? throw new InvalidOperationException($"{member} is read") : value;
}
