using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class FreshCloneTests(FreshClone clone) : IClassFixture<FreshClone>
{
    private static readonly string[] Stages = ["Fetch", "Validate", "Train", "Evaluate", "Gate", "Promote"];

    [Fact]
    public void The_main_job_ends_well_and_every_stage_has_worked_for_both_models()
    {
        clone.Run.Succeeded();

        Assert.All(Stages, stage => Assert.Equal(2, clone.Run.Worked.Count(s => s == stage)));
    }

    [Theory]
    [InlineData("fraud", "AveragePrecision")]
    [InlineData("market", "Mae")]
    public void A_table_shows_verdict_metric_and_the_digest_of_the_committed_champion(string model, string metric)
    {
        Assert.Matches(@"(?m)^model +verdict +metric +candidate \[95%\] +champion +best baseline +digest$", clone.Run.Output);
        Assert.Matches(
            $@"(?m)^{model} +(keep|promote) +{metric} +[0-9.]+ \[[0-9.]+, [0-9.]+\] +.* {clone.Champions[model]["sha256:".Length..][..12]}$",
            clone.Run.Output);
    }

    [Theory]
    [InlineData("fraud")]
    [InlineData("market")]
    public void The_champions_stay_those_that_are_committed(string model) =>
        Assert.Equal(clone.Champions[model], clone.Checkout.ChampionOf(model));

    [Fact]
    public void Git_sees_no_change_afterwards() => Assert.Equal("", clone.Changes);

    [Theory]
    [InlineData("--jobs=2")]
    [InlineData("--explain")]
    [InlineData("--model=market,fraud")]
    public async Task A_second_run_runs_no_stage_and_says_so(string option)
    {
        var again = (await clone.Checkout.BuildAsync("--target=Retrain", option)).Succeeded();

        Assert.Empty(again.Worked);
        Assert.Contains("Everything is up to date: no stage had to run.", again.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^market +keep ", again.Output);
        Assert.Equal("", await clone.Checkout.ChangesAsync());
    }

    [Fact]
    public async Task Verify_finds_everything_in_order()
    {
        var run = (await clone.Checkout.BuildAsync("--target=Verify")).Succeeded();

        Assert.Matches(@"(?m)^fraud +up to date: Fetch, Validate, Train, Evaluate, Gate, Promote$", run.Output);
        Assert.Matches(@"(?m)^market +champion, history, card and profile agree on version \d+, [0-9a-f]{12}$", run.Output);
    }

    [Fact]
    public async Task Explain_says_what_changed_where_a_stage_ran_again()
    {
        using var copy = await CheckoutCopy.OfAsync(clone.Checkout.Root);

        var run = (await copy.RetrainMarketAsync("--as-of=2020-04-17", "--explain")).Succeeded();

        Assert.Matches(@"(?m)^ +as-of: newest -> 2020-04-17", run.Output);
    }

    [Fact]
    public async Task A_copy_of_the_checkout_looks_at_its_own_files_and_is_up_to_date_as_well()
    {
        (await clone.Checkout.RetrainMarketAsync()).Succeeded();
        using var copy = await CheckoutCopy.OfAsync(clone.Checkout.Root);

        Assert.Empty((await copy.RetrainMarketAsync()).Succeeded().Worked);

        File.Delete(copy.PathTo("data/market/sp500-2000.csv"));
        (await copy.RetrainMarketAsync()).Refused("sp500-2000.csv is missing");
    }
}
