using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class ReplayTests(MarketCheckout market) : IClassFixture<MarketCheckout>
{
    [Fact]
    public async Task A_crash_is_played_and_told_and_the_checkout_stays_as_it_was()
    {
        var run = (await market.Checkout.BuildAsync(
            "--target=Replay", "--model=market", "--from=2020-01-02", "--to=2020-04-16", "--policies=never,performance")).Succeeded();

        Assert.Contains("Replay", run.Worked);
        Assert.Matches(@"(?m)^  covid, 2020-02-24 to 2020-04-16", run.Output);
        Assert.Matches(@"(?m)^Replay +market .*2 policies\. Take '", run.Output);
        Assert.All(["replay.json", "replay.md", "replay.html"], f => Assert.True(File.Exists(market.Checkout.PathTo("artifacts/market/" + f)), f));
        Assert.Equal("", await market.Checkout.ChangesAsync());
        var again = (await market.Checkout.BuildAsync(
            "--target=Replay", "--model=market", "--from=2020-01-02", "--to=2020-04-16", "--policies=never,performance")).Succeeded();
        Assert.DoesNotContain("Replay", again.Worked);
    }

    [Fact]
    public async Task A_policy_that_is_none_is_named_beside_those_that_are_near() => (await market.Checkout.BuildAsync(
        "--target=Replay", "--model=market", "--policies=never,weakly")).Refused("Unknown policy 'weakly'. Did you mean 'weekly'?", "The policies are: never, monthly, weekly, drift, performance, all.");

    [Fact]
    public async Task Days_in_the_wrong_order_are_refused() => (await market.Checkout.BuildAsync(
        "--target=Replay", "--model=market", "--from=2020-04-01", "--to=2020-01-01")).Refused("cannot go from 2020-04-01 back to 2020-01-01");
}
