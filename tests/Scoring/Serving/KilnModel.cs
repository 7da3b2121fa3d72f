using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Scoring.Serving;

/// <summary>A learner that has no flat form.</summary>
public sealed class KilnModel : Regression<Kiln, KilnFeatures>
{
    public override string Name => "kiln";

    public override HoldOut HoldOut => HoldOut.OfKeys(0.3);

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(100);

    public override KilnFeatures Describe(Kiln row, ReadOnlySpan<Kiln> past) => new() { Heat = row.Heat, Hours = MathF.Log(row.Hours) };

    public override IEstimator<ITransformer> Learn(MLContext ml) =>
        ml.Regression.Trainers.Gam(new() { NumberOfIterations = 30, MaximumBinCountPerFeature = 16, NumberOfThreads = 1 });
}
