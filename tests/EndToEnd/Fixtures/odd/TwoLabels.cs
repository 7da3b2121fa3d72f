using Levain.Definitions;
using Levain.Definitions.Policies;
using Microsoft.ML;

namespace Levain.Models.Odd;

/// <summary>Has a contract with two labels.</summary>
public sealed class TwoLabels : Regression<TwoLabelledDay, OddFeatures>
{
    public override string Name => "twolabels";

    public override string Dataset => "market";

    public override HoldOut HoldOut => HoldOut.Last(months: 12);

    public override GatePolicy Gate => Require.That(Mae).Beats(Baseline.Constant);

    public override OddFeatures Describe(TwoLabelledDay row, ReadOnlySpan<TwoLabelledDay> past) => new(row.Low);

    public override IEstimator<ITransformer> Learn(MLContext ml) => ml.Regression.Trainers.FastTree();
}
