using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Samples;

/// <summary>Tells flowers apart by their size; a model of classes over a table without time.</summary>
public sealed class FlowerModel : MulticlassClassification<Flower, HouseFeatures>
{
    public override string Name => "flowers";

    public override HoldOut HoldOut => HoldOut.OfKeys(0.3);

    public override GatePolicy Gate => Require.That(MicroAccuracy).IsAtLeast(0.8).And(LogLoss).Beats(Baseline.Constant);

    public override HouseFeatures Describe(Flower row, ReadOnlySpan<Flower> past) =>
        new() { Size = row.Size, HasGarden = false, Make = default, Before = 0 };

    public override IEstimator<ITransformer> Learn(MLContext ml) =>
        ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new() { NumberOfThreads = 1, L1Regularization = 0 });
}
