using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Models.Fraud;
using Microsoft.ML;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>A model of any name.</summary>
internal sealed class NamedModel(string name) : BinaryClassification<Transaction, FraudFeatures>
{
    private static readonly FraudModel Fraud = new();

    public override string Name => name;

    public override HoldOut HoldOut => Fraud.HoldOut;

    public override GatePolicy Gate => Fraud.Gate;

    public override FraudFeatures Describe(Transaction row, ReadOnlySpan<Transaction> past) => Fraud.Describe(row, past);

    public override IEstimator<ITransformer> Learn(MLContext ml) => Fraud.Learn(ml);
}
