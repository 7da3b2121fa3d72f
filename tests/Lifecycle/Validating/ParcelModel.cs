using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Samples;
using Microsoft.ML;

namespace Levain.Validating;

/// <summary>Only its contract is used.</summary>
public sealed class ParcelModel : Regression<Parcel, HouseFeatures>
{
    public override string Name => "parcels";

    public override HoldOut HoldOut => HoldOut.Last(days: 1);

    public override double QuarantineLimit => Limit;

    public double Limit { get; init; } = 0.5;

    public override GatePolicy Gate => Require.That(Mae).IsAtMost(1);

    public override HouseFeatures Describe(Parcel row, ReadOnlySpan<Parcel> past) => default;

    public override IEstimator<ITransformer> Learn(MLContext ml) => throw new NotSupportedException();
}
