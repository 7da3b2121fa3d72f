using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Models.Market;
using Microsoft.ML;

namespace Levain.Delivery.Images.Smoking;

/// <summary>The market's definition with another gate.</summary>
internal sealed class BudgetedMarket(GatePolicy gate) : SeriesRegression<TradingDay, MarketFeatures>
{
    private readonly MarketModel model = new();

    public override string Name => model.Name;

    public override HoldOut HoldOut => model.HoldOut;

    public override int Past => model.Past;

    public override GatePolicy Gate => gate;

    public override MarketFeatures Describe(ReadOnlySpan<TradingDay> past) => model.Describe(past);

    public override float Target(TradingDay next) => model.Target(next);

    public override IEstimator<ITransformer> Learn(MLContext ml) => model.Learn(ml);
}
