using System.Diagnostics;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class RollbackTests(Bakery bakery) : OwnCheckout(bakery)
{
    private static readonly string[] Papers = ["champion.json", "card.md", "profile.json", "monitoring.json"];

    [Theory]
    [InlineData("what the store keeps")]
    [InlineData("git alone")]
    public async Task The_champion_before_comes_back_in_seconds_without_data_and_without_training(string from)
    {
        var first = await TwoChampionsAsync();
        if (from == "git alone") (await Checkout.BuildAsync("--target=Clean")).Succeeded();
        Directory.Delete(Checkout.PathTo("data"), recursive: true);
        var watch = Stopwatch.StartNew();

        var run = (await Checkout.BuildAsync("--target=Rollback", "--model=market", "--reason=too many alarms")).Succeeded();

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Contains("market: version 1, ", run.Output, StringComparison.Ordinal);
        Assert.Contains(from == "git alone" ? "its card came from commit" : "its card came from the store", run.Output, StringComparison.Ordinal);
        Assert.Equal(first, Papers.Select(Read));
        var line = Checkout.HistoryOf("market")[^1];
        Assert.Equal(("rolledBack", "too many alarms"), (line.GetProperty("event").GetString(), line.GetProperty("because").GetString()));
        await Checkout.ToolAsync("git", "checkout", "--", "data");
        Assert.Contains("champion, history, card and profile agree on version 1", (await Checkout.BuildAsync("--target=Verify", "--model=market")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_run_does_not_undo_a_rollback_and_a_named_version_does()
    {
        await TwoChampionsAsync();
        var second = Checkout.ChampionOf("market");
        (await Checkout.BuildAsync("--target=Rollback", "--model=market", "--reason=dear")).Succeeded();

        await Checkout.RetrainMarketAsync("--as-of=2009-12-31");
        Assert.NotEqual(second, Checkout.ChampionOf("market"));

        (await Checkout.BuildAsync("--target=Rollback", "--model=market", "--version=2", "--reason=the reason is gone")).Succeeded();
        Assert.Equal(second, Checkout.ChampionOf("market"));
    }

    [Theory]
    [InlineData("--reason=r", "Rollback works on one model at a time. Name it with --model=NAME: fraud or market.")]
    [InlineData("--model=market", "A rollback needs its reason")]
    [InlineData("--model=market --reason=", "Option '--reason' needs a value")]
    [InlineData("--model=market --reason=r", "market has had no champion before version 1: there is nothing to go back to. Nothing was changed.")]
    [InlineData("--model=market --reason=r --version=1", "Version 1 of market, ", "is the champion. Nothing was changed.")]
    [InlineData("--model=market --reason=r --version=9", "market never had a version 9. Its versions: 1.")]
    [InlineData("--model=market --reason=r --version=first", "'first' is no value for '--version'.")]
    public async Task What_cannot_be_done_is_a_sentence_and_changes_nothing(string arguments, params string[] says)
    {
        (await Checkout.BuildAsync(["--target=Rollback", .. arguments.Split(' ')])).Refused(says);
        await Checkout.AssertNothingIsHalfWrittenAsync();
    }

    [Fact]
    public async Task The_champion_of_a_day_is_told_with_its_evidence()
    {
        await TwoChampionsAsync();
        (await Checkout.BuildAsync("--target=Rollback", "--model=market", "--reason=dear")).Succeeded();
        var today = Checkout.HistoryOf("market")[^1].GetProperty("at").GetString()![..10];

        var run = (await Checkout.BuildAsync("--target=History", "--model=market", $"--at={today}")).Succeeded();

        Assert.Matches($@"(?m)^market on {today}: version 1, sha256:[0-9a-f]{{64}}$", run.Output);
        Assert.Matches(@"(?m)^  rolled back to on .* at commit [0-9a-f]{7}, from [0-9a-f]{12}: dear$", run.Output);
        Assert.Contains("  passed: Mae beats the constant baseline: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "market had no champion on 2001-01-01: the first was promoted on ",
            (await Checkout.BuildAsync("--target=History", "--model=market", "--at=2001-01-01")).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_champion_and_earlier_versions_stand_side_by_side()
    {
        await TwoChampionsAsync();
        (await Checkout.RetrainMarketAsync("--as-of=2014-12-31")).Succeeded();

        var run = (await Checkout.BuildAsync("--target=Compare", "--model=market")).Succeeded();

        Assert.Empty(run.Worked);
        Assert.Equal(["candidate", "champion", "earlier"], System.Text.RegularExpressions.Regex.Matches(run.Output, "(?m)^(candidate|champion|earlier) ").Select(m => m.Groups[1].Value).Take(3));
        Assert.Contains("each on the held-out rows of its own day", run.Output, StringComparison.Ordinal);
        var markdown = (await Checkout.BuildAsync("--target=Compare", "--model=market", "--format=markdown")).Succeeded().Output;
        Assert.StartsWith(Checkout.Read("artifacts/market/compare.md"), markdown, StringComparison.Ordinal);
        var json = (await Checkout.BuildAsync("--target=Compare", "--model=market", "--format=json", "--verbosity=normal")).Succeeded().Output;
        using var document = System.Text.Json.JsonDocument.Parse(json[..(json.LastIndexOf(']') + 1)]);
        var promoted = Checkout.HistoryOf("market").Count(line => line.GetProperty("event").GetString() == "promoted");
        Assert.Equal(1 + promoted, document.RootElement[0].GetProperty("versions").GetArrayLength());
    }

    // A champion of 2005, committed, and one of 2011 that took its place, committed; gives the first one's papers.
    private async Task<string[]> TwoChampionsAsync()
    {
        foreach (var file in new[] { "champion.json", "history.jsonl", "card.md", "profile.json", "monitoring.json" }) File.Delete(Checkout.PathTo($"models/market/{file}"));
        string[] first = [];
        foreach (var day in new[] { "2005-12-30", "2009-12-31" })
        {
            (await Checkout.RetrainMarketAsync($"--as-of={day}")).Succeeded();
            await Checkout.ToolAsync("git", "add", "--all");
            await Checkout.ToolAsync("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", day);
            if (first.Length == 0) first = [.. Papers.Select(Read)];
        }

        return first;
    }

    private string Read(string paper) => Checkout.Read($"models/market/{paper}");
}
