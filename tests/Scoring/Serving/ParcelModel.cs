using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Scoring.Serving;

/// <summary>Classes, without a time or a past; the hold-out is drawn by key.</summary>
public sealed class ParcelModel : MulticlassClassification<Parcel, ParcelFeatures>
{
    public override string Name => "parcel";

    public override HoldOut HoldOut => HoldOut.OfKeys(0.25);

    public override GatePolicy Gate => Require.That(MicroAccuracy).IsAtLeast(0.1);

    public override ParcelFeatures Describe(Parcel row, ReadOnlySpan<Parcel> past) => new()
    {
        Weight = row.Weight,
        Day = (int)row.Sent.DayOfWeek,
        Fragile = row.Fragile ?? false,
        Abroad = row.Country is not "DE",
    };

    public override IEstimator<ITransformer> Learn(MLContext ml) =>
        ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new() { NumberOfThreads = 1 });
}
