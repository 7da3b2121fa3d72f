using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;

namespace Levain.Predicting;

/// <summary>Tells bills by nights; its rows carry personal keys.</summary>
public sealed class GuestModel : Regression<Guest, HouseFeatures>
{
    public override string Name => "guests";

    public override HoldOut HoldOut => HoldOut.OfKeys(0.3);

    public override double QuarantineLimit => 0.5;

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(1000);

    public override HouseFeatures Describe(Guest row, ReadOnlySpan<Guest> past) => new() { Size = row.Nights, HasGarden = false, Make = default, Before = 0 };

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Regression.Trainers.FastTree(numberOfLeaves: 4, numberOfTrees: 4, minimumExampleCountPerLeaf: 2);
}
