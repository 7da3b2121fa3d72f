using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Monitoring.Joining;

/// <summary>Tells fraud; its windows are ten days long.</summary>
public sealed class PaymentModel : BinaryClassification<Payment, PaymentFeatures>
{
    public override string Name => "payments";

    public override HoldOut HoldOut => HoldOut.Last(days: 30);

    public override WatchPolicy Watching => Watch.Windows(days: 10);

    public override RetrainPolicy Retraining => Policy;

    public RetrainPolicy Policy { get; init; } = Retrain.ByHand;

    public override GatePolicy Gate => Require.That(AveragePrecision).IsAtLeast(0.1);

    public override PaymentFeatures Describe(Payment row, ReadOnlySpan<Payment> past) => new() { Amount = row.Amount, IsLarge = row.Amount > 100 };

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.BinaryClassification.Trainers.LbfgsLogisticRegression();
}
