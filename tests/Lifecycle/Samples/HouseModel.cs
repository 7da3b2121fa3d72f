using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Samples;

/// <summary>Tells prices of houses; every part can be changed by a test.</summary>
public sealed class HouseModel : Regression<House, HouseFeatures>
{
    public override string Name => Called;

    public override string Dataset => "houses";

    public override string Unit => "crowns";

    public override HoldOut HoldOut => Kept;

    public override Window Training => Learnt;

    public override int GapDays => Gap;

    public override int Past => 1;

    public override double QuarantineLimit => Limit;

    public override GatePolicy Gate => Rules;

    public override RetrainPolicy Retraining => Policy;

    public override WatchPolicy Watching => Seen;

    public string Called { get; init; } = "houses";

    public HoldOut Kept { get; init; } = HoldOut.Last(days: 60);

    public Window Learnt { get; init; } = Window.All;

    public int Gap { get; init; }

    public double Limit { get; init; } = 0.5;

    public GatePolicy Rules { get; init; } = Require.That(Mae).Beats(Baseline.Constant).And(Mae).IsNotWorseThanChampionByShare(0.05);

    public RetrainPolicy Policy { get; init; } = Retrain.ByHand;

    public WatchPolicy Seen { get; init; } = new();

    public Func<House, float> Bend { get; init; } = h => h.Size;

    public Func<MLContext, IEstimator<ITransformer>>? Learner { get; init; }

    public override HouseFeatures Describe(House row, ReadOnlySpan<House> past) => new()
    {
        Size = Bend(row),
        HasGarden = row.Garden > 0,
        Make = row.Make,
        Before = past.Length == 0 ? -1 : past[^1].Size,
    };

    public override IEstimator<ITransformer> Learn(MLContext ml) => Learner?.Invoke(ml)
        ?? ml.Regression.Trainers.FastTree(numberOfLeaves: 8, numberOfTrees: 20, minimumExampleCountPerLeaf: 5, learningRate: 0.3);
}
