using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Monitoring.Joining;
using Microsoft.ML;

namespace Levain.Monitoring.References;

/// <summary>A model of yes and no that nobody trains.</summary>
internal sealed class WatchedProbability : BinaryClassification<TideDay, object>
{
    public override string Name => "watched";

    public override HoldOut HoldOut => HoldOut.Last(months: 12);

    public override GatePolicy Gate => Require.That(RocAuc).IsAtLeast(0.6);

    public override object Describe(TideDay row, ReadOnlySpan<TideDay> past) => new();

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Transforms.CopyColumns("Score", "Label");
}
