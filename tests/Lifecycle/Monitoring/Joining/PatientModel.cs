using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Monitoring.Joining;

/// <summary>Tells who is ill from personal values.</summary>
public sealed class PatientModel : BinaryClassification<Patient, TideFeatures>
{
    public override string Name => "patients";

    public override HoldOut HoldOut => HoldOut.OfKeys(0.2);

    public override GatePolicy Gate => Require.That(AveragePrecision).IsAtLeast(0.1);

    public override TideFeatures Describe(Patient row, ReadOnlySpan<Patient> past) => new() { Height = row.Age };

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.BinaryClassification.Trainers.LbfgsLogisticRegression();
}
