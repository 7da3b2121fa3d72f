using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Models.Market;
using Microsoft.ML;

namespace Levain.Benchmarks.Replaying;

/// <summary>The market model with boosted trees in the place of its learner: quick to learn calm years by heart.</summary>
internal sealed class MarketTrees : SeriesRegression<TradingDay, MarketFeatures>
{
    private readonly MarketModel model = new();

    public override string Name => "market";

    public override Window Training => model.Training;

    public override HoldOut HoldOut => model.HoldOut;

    public override int Past => model.Past;

    public override GatePolicy Gate => model.Gate;

    public override IReadOnlyList<Episode> Episodes => model.Episodes;

    public override MarketFeatures Describe(ReadOnlySpan<TradingDay> past) => model.Describe(past);

    public override float Target(TradingDay next) => model.Target(next);

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Regression.Trainers.FastTree(new()
    {
        NumberOfLeaves = 8,
        NumberOfTrees = 100,
        MinimumExampleCountPerLeaf = 20,
        LearningRate = 0.1,
        NumberOfThreads = 1,
    });
}
