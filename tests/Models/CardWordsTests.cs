using Levain.Definitions;
using Levain.Models.Fraud;
using Levain.Models.Market;
using Xunit;

namespace Levain.Models;

public sealed class CardWordsTests
{
    [Fact]
    public void Every_model_says_what_it_is_for_and_what_not() => Assert.All(
        new ModelDefinition[] { new FraudModel(), new MarketModel() },
        m => Assert.All([m.Purpose, m.Limits], words => Assert.Matches(@"^[A-Z][^\n]{60,330}\.$", words)));

    [Fact]
    public void A_forecast_has_a_unit_and_a_probability_none() =>
        Assert.Equal(("percent", ""), (new MarketModel().Unit, new FraudModel().Unit));
}
