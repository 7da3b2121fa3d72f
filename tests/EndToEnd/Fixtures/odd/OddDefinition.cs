using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Models.Market;
using Microsoft.ML;

namespace Levain.Models.Odd;

/// <summary>Is as odd as the environment wants it: all cases in one compilation.</summary>
public sealed class OddDefinition : SeriesRegression<TradingDay, OddFeatures>
{
    public override string Name => Environment.GetEnvironmentVariable("ODD_NAME") ?? "odd";

    public override string Dataset => "market";

    public override int Past => 1;

    public override HoldOut HoldOut => Throws("HoldOut") ?? HoldOut.Last(months: 12);

    public override GatePolicy Gate => Require.That(Mae).Beats(Baseline.Constant);

    public override OddFeatures Describe(ReadOnlySpan<TradingDay> past) => new(Throws("Describe") is null ? past[^1].High : 0);

    public override float Target(TradingDay next) => next.High;

    public override IEstimator<ITransformer> Learn(MLContext ml)
    {
        Throws("Learn");
        return ml.Regression.Trainers.FastTree();
    }

    private static HoldOut? Throws(string where) => Environment.GetEnvironmentVariable("ODD_THROWS") == where
        ? throw new InvalidOperationException("The oven is cold.")
        : null;
}
