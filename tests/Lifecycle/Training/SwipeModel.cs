using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Training;

/// <summary>Tells the fraud among payments.</summary>
public sealed class SwipeModel : BinaryClassification<Swipe, SwipeFeatures>
{
    public override string Name => "swipes";

    public override HoldOut HoldOut => Kept;

    public HoldOut Kept { get; init; } = HoldOut.Last(days: 10);

    public override int GapDays => Gap;

    public int Gap { get; init; }

    public override int Past => 2;

    public override GatePolicy Gate => Rules;

    public GatePolicy Rules { get; init; } = Require.That(AveragePrecision).Beats(Baseline.Constant);

    public DecisionRule Rule { get; init; } = DecisionRule.BestF1;

    public override DecisionRule Decides => Rule;

    public bool Calibrated { get; init; } = true;

    public override SwipeFeatures Describe(Swipe row, ReadOnlySpan<Swipe> past)
    {
        var sum = 0f;
        foreach (var swipe in past) sum += swipe.Amount;
        return new SwipeFeatures { Amount = row.Amount, Before = past.Length, AmountBefore = sum };
    }

    public override IEstimator<ITransformer> Learn(MLContext ml) => Calibrated
        ? ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new() { NumberOfThreads = 1, L1Regularization = 0 })
        : ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 3, numberOfLeaves: 4);
}
