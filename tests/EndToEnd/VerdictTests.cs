using System.Text.Json;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class VerdictTests(Bakery bakery)
{
    private static readonly Dictionary<string, string> Events = new()
    {
        ["promote"] = "promoted",
        ["keep"] = "kept",
        ["reject"] = "rejected",
        ["inconclusive"] = "inconclusive",
    };

    [Theory]
    [InlineData("2001-03-30", "reject")]
    [InlineData("2004-12-31", "keep")]
    [InlineData("2008-12-31", "inconclusive")]
    [InlineData("2009-12-31", "promote")]
    public async Task A_verdict_on_another_day_is_one_line_of_history_and_stays_one(string asOf, string verdict)
    {
        using var checkout = await ChampionOf2005Async();
        var (champion, before) = (checkout.ChampionOf("market"), checkout.HistoryOf("market").Count);

        var first = await checkout.RetrainMarketAsync($"--as-of={asOf}");
        var second = await checkout.RetrainMarketAsync($"--as-of={asOf}");

        Assert.Matches($@"(?m)^market: {verdict}, ", first.Output);
        Assert.Equal(verdict == "reject" ? (1, 1) : (0, 0), (first.ExitCode, second.ExitCode));
        Assert.Empty(second.Worked);
        var line = Assert.Single(checkout.HistoryOf("market").Skip(before));
        Assert.Equal((Events[verdict], asOf, champion), (Text(line, "event"), Text(line, "asOf"), Text(line, "against")));
        Assert.Equal(verdict == "promote" ? Text(line, "digest") : champion, checkout.ChampionOf("market"));
    }

    [Fact]
    public async Task A_candidate_of_an_earlier_day_does_not_take_a_later_champions_place()
    {
        using var checkout = await bakery.ReadyAsync();
        var champion = checkout.ChampionOf("market");

        var run = (await checkout.RetrainMarketAsync("--as-of=2016-12-30")).Succeeded();

        Assert.Contains("market: keep, the champion knows later days", run.Output, StringComparison.Ordinal);
        Assert.Equal(champion, checkout.ChampionOf("market"));
    }

    [Fact]
    public async Task A_rejection_says_which_rule_was_broken_and_what_to_do()
    {
        using var checkout = await bakery.ReadyAsync();

        (await checkout.RetrainMarketAsync("--as-of=2001-03-30")).Refused(
            "The candidate is rejected:", "Failed: Mae beats the constant baseline", "The champion stays as it is.");
    }

    [Fact]
    public async Task The_same_candidate_again_keeps_the_champion_and_writes_nothing()
    {
        using var checkout = await bakery.ReadyAsync();

        var run = (await checkout.RetrainMarketAsync("--force")).Succeeded();

        Assert.Equal(6, run.Worked.Count);
        Assert.Contains("market: keep, the candidate is the champion, bit for bit.", run.Output, StringComparison.Ordinal);
        await checkout.AssertNothingIsHalfWrittenAsync();
    }

    [Fact]
    public async Task A_champion_that_moved_between_verdict_and_promotion_is_not_overwritten()
    {
        using var checkout = await ChampionOf2005Async();
        (await checkout.BuildAsync("--target=Gate", "--model=market", "--as-of=2009-12-31")).Succeeded();
        var moved = checkout.Read("models/market/champion.json").Replace(
            checkout.ChampionOf("market"), "sha256:" + new string('7', 64), StringComparison.Ordinal);
        checkout.Write("models/market/champion.json", moved);
        var history = checkout.Read("models/market/history.jsonl");

        (await checkout.BuildAsync("--target=Promote", "--model=market", "--as-of=2009-12-31", "--exclusive")).Refused(
            "The champion of market is 777777777777, the candidate was judged against", "Nothing was changed.", "Run --target=Retrain again");

        Assert.Equal(moved, checkout.Read("models/market/champion.json"));
        Assert.Equal(history, checkout.Read("models/market/history.jsonl"));
    }

    [Fact]
    public async Task A_stage_alone_needs_the_record_to_its_left()
    {
        using var checkout = await bakery.FreshAsync();

        (await checkout.BuildAsync("--target=Gate", "--model=market", "--exclusive")).Refused(
            "market has no record of Evaluate", "Run --target=Evaluate --model=market first, or this target without --exclusive.");
    }

    /// <summary>A checkout whose first champion knows the market up to the end of 2005.</summary>
    private async Task<CheckoutCopy> ChampionOf2005Async()
    {
        var checkout = await bakery.ReadyAsync();
        foreach (var file in new[] { "champion.json", "history.jsonl", "card.md" }) File.Delete(checkout.PathTo($"models/market/{file}"));
        (await checkout.RetrainMarketAsync("--as-of=2005-12-30")).Succeeded();
        return checkout;
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
