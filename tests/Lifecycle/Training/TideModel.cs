using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>Forecasts the next hour from the last three.</summary>
public sealed class TideModel : SeriesRegression<Tide, TideFeatures>
{
    public override string Name => "tides";

    public override HoldOut HoldOut => HoldOut.Last(days: 2);

    public override int Past => 3;

    public override GatePolicy Gate => Require.That(Mae).Beats(Baseline.Naive);

    public override TideFeatures Describe(ReadOnlySpan<Tide> past)
    {
        var sum = 0f;
        foreach (var tide in past) sum += tide.Height;
        return new TideFeatures { Seen = past.Length, Last = past[^1].Height, Sum = sum };
    }

    public override float Target(Tide next) => next.Height;

    public override IEstimator<ITransformer> Learn(MLContext ml) =>
        ml.Regression.Trainers.FastTree(numberOfLeaves: 4, numberOfTrees: 5, minimumExampleCountPerLeaf: 2);
}
