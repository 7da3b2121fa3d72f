using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Monitoring.Joining;

/// <summary>Forecasts tomorrow's tide.</summary>
public sealed class TideModel : SeriesRegression<TideDay, TideFeatures>
{
    public override string Name => "tides";

    public override int Past => 1;

    public override HoldOut HoldOut => HoldOut.Last(days: 30);

    public override WatchPolicy Watching => Watch.Windows(days: 30);

    public override RetrainPolicy Retraining => Policy;

    public RetrainPolicy Policy { get; init; } = Retrain.ByHand;

    public override GatePolicy Gate => Require.That(Mae).Beats(Baseline.Naive);

    public override TideFeatures Describe(ReadOnlySpan<TideDay> past) => new() { Height = past[^1].Height };

    public override float Target(TideDay next) => next.Height;

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Regression.Trainers.Sdca();
}
