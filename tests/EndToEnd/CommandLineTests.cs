using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class CommandLineTests(MarketCheckout market) : IClassFixture<MarketCheckout>
{
    [Theory]
    [InlineData("--target=Retrian", "Unknown target 'Retrian'. Did you mean 'Retrain'?")]
    [InlineData("--targte=Retrain", "Unknown option '--targte'. Did you mean '--target'?")]
    [InlineData("--model=markte", "Unknown model 'markte'. Did you mean 'market'? The models are: fraud, market.")]
    [InlineData("--model=market,nothing", "Unknown model 'nothing'. The models are: fraud, market.")]
    [InlineData("--as-of=yesterday", "'yesterday' is no value for '--as-of'. Give a date")]
    [InlineData("--as-of=2020-02-30", "'2020-02-30' is no value for '--as-of'. Give a date")]
    [InlineData("--as-of=2999-01-01", "--as-of=2999-01-01 lies in the future. Take a day that has passed.")]
    [InlineData("--jobs=0", "'0' is no value for '--jobs'")]
    [InlineData("Retrain", "Unexpected word 'Retrain'. A target is named with --target=Retrain.")]
    public async Task A_wrong_word_is_answered_with_what_is_wrong_and_what_was_meant(string argument, string sentence)
    {
        string[] arguments = argument.StartsWith("--tar", StringComparison.Ordinal) ? [argument] : ["--target=Retrain", argument];

        var run = (await market.Checkout.BuildAsync(arguments)).Refused(sentence);

        Assert.DoesNotContain("Fetch ", run.Output, StringComparison.Ordinal);
        await market.Checkout.AssertNothingIsHalfWrittenAsync();
    }

    [Theory]
    [InlineData("1999-12-31", "--as-of=1999-12-31 lies before the first row of market, 2000-01-03. Take a later date.")]
    [InlineData("2000-03-01", "Take a later --as-of, or shorter windows in the definition.")]
    public async Task A_day_before_the_data_or_too_near_their_beginning_is_refused(string asOf, string sentence)
    {
        (await market.Checkout.RetrainMarketAsync($"--as-of={asOf}")).Refused(sentence);

        await market.Checkout.AssertNothingIsHalfWrittenAsync();
        (await market.Checkout.RetrainMarketAsync()).Succeeded();
    }

    [Fact]
    public async Task A_stack_trace_is_shown_only_where_it_is_asked_for()
    {
        (await market.Checkout.RetrainMarketAsync("--as-of=1999-12-31")).Refused();

        var loud = await market.Checkout.RetrainMarketAsync("--as-of=1999-12-31", "--verbosity=diagnostic");

        Assert.Equal(1, loud.ExitCode);
        Assert.Matches(@"(?m)^\s+at Levain\.", loud.All);
    }
}
