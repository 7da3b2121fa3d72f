using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Retraining.Replaying;

/// <summary>Forecasts tides by a straight line, and looks at windows of three days.</summary>
public sealed class PlayedTides : SeriesRegression<Tide, TideFeatures>
{
    private readonly TideModel tides = new();

    public override string Name => "tides";

    public override HoldOut HoldOut => HoldOut.Last(days: 2);

    public override int Past => 3;

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(50).And(Mae).IsNotWorseThanChampionByShare(0.1);

    public override WatchPolicy Watching => Watch.Windows(days: 3);

    public RetrainPolicy Own { get; init; } = Retrain.ByHand;

    public override RetrainPolicy Retraining => Own;

    public override IReadOnlyList<Episode> Episodes => [Episode.Of("flood", "2020-02-01", "2020-02-10")];

    public override TideFeatures Describe(ReadOnlySpan<Tide> past) => tides.Describe(past);

    public override float Target(Tide next) => next.Height;

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Transforms.NormalizeMeanVariance("Features", fixZero: false)
        .Append(ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1, L1Regularization = 0 }));
}
