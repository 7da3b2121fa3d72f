using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Scoring.Serving;

/// <summary>A series that needs four days of past, with a linear flat form and a band.</summary>
public sealed class RiverModel : SeriesRegression<RiverDay, RiverFeatures>
{
    public override string Name => "river";

    public override string Unit => "metres";

    public override HoldOut HoldOut => HoldOut.Last(days: 60);

    public override int Past => 5;

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(10);

    public override RiverFeatures Describe(ReadOnlySpan<RiverDay> past)
    {
        var sum = 0f;
        foreach (var day in past) sum += day.Level;
        return new RiverFeatures { Level = past[^1].Level, Mean = sum / past.Length, Rain = Math.Sqrt(past[^1].Rain) };
    }

    public override float Target(RiverDay next) => next.Level;

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Transforms.NormalizeMeanVariance("Features", fixZero: false)
        .Append(ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1 }));
}
