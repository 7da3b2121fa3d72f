using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class ReproduceTests(Bakery bakery)
{
    [Fact]
    public async Task A_fresh_clone_makes_the_champion_again_and_keeps_the_report_alone()
    {
        using var checkout = await bakery.FreshAsync();

        var run = (await checkout.BuildAsync("--target=Reproduce", "--model=market", "--times=2")).Succeeded();

        Assert.Equal(2, run.Output.Split($"identical: {checkout.ChampionOf("market")}").Length - 1);
        Assert.Equal("", await checkout.ChangesAsync());
        Assert.Equal(["reproduce.json", "reproduce.md"], Names(checkout, "artifacts/market"));
        Assert.Empty(Names(checkout, "artifacts/.tmp"));
        Assert.Contains("**Identical**", checkout.Read("artifacts/market/reproduce.md"), StringComparison.Ordinal);
    }

    [Fact(Explicit = true), Trait("Run", "Soak")]
    public async Task Edited_settings_of_the_learner_are_named_as_code_and_by_the_first_weight()
    {
        using var checkout = await bakery.ReadyAsync();
        // A champion of today's recipe, with fingerprints.
        await checkout.ToolAsync("bash", "-c", "rm models/market/{champion.json,history.jsonl,card.md,profile.json,monitoring.json}");
        (await checkout.RetrainMarketAsync()).Succeeded();
        var model = checkout.Read("models/market/MarketModel.cs");
        checkout.Write("models/market/MarketModel.cs", model.Replace("L1Regularization = 0", "L1Regularization = 0, L2Regularization = 2", StringComparison.Ordinal));

        (await checkout.BuildAsync("--target=Reproduce", "--model=market")).Refused(
            "differs: most likely since the code of definition and training was ", "the first thing that differs is the model: was cd9a33ee0837",
            "first the weight of Range1 of 10 parts: was ", "step by step: artifacts/market/reproduce.md");

        Assert.Contains("| examples | the same |", checkout.Read("artifacts/market/reproduce.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_data_are_named_as_the_snapshot()
    {
        using var checkout = await bakery.ReadyAsync();
        await File.AppendAllTextAsync(checkout.PathTo("data/market/sp500-2000.csv"), "2020-04-20,1,1,1,1,1\n", TestContext.Current.CancellationToken);

        (await checkout.BuildAsync("--target=Reproduce", "--model=market")).Refused("the first thing that differs is the snapshot", "sp500-2000.csv");
    }

    [Fact]
    public async Task A_version_that_was_never_champion_is_refused()
    {
        using var checkout = await bakery.FreshAsync();

        (await checkout.BuildAsync("--target=Reproduce", "--model=market", "--version=77")).Refused("The recipe of version 77 of market is not at hand");
    }

    private static IEnumerable<string?> Names(CheckoutCopy checkout, string folder) =>
        Directory.GetFileSystemEntries(checkout.PathTo(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
