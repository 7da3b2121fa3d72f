using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;

namespace Levain.Validating.Changes;

/// <summary>A contract without key and time; only that is used.</summary>
public sealed class TripleModel : Regression<Triple, HouseFeatures>
{
    public override string Name => "triples";

    public override HoldOut HoldOut => HoldOut.Last(days: 1);

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(1);

    public override HouseFeatures Describe(Triple row, ReadOnlySpan<Triple> past) => default;

    public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
}
