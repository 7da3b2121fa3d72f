using Levain.Definitions.Policies;
using Levain.Gating;
using Levain.Reporting.Cards;
using Levain.Stages;
using Xunit;
using static Levain.Registering.Champions;

namespace Levain.Registering;

public sealed class RegistryTests : IDisposable
{
    private readonly Checkout checkout = new();

    private Registry Registry => checkout.Registry;

    private string HistoryFile => checkout.Workspace.History("houses");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void In_the_beginning_there_is_none()
    {
        Assert.Null(Registry.Champion("houses"));
        Assert.Empty(Registry.History("houses"));
    }

    [Fact]
    public async Task A_promotion_moves_the_pointer_and_tells_the_history_which_holds_the_pointer_whole()
    {
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        var now = await Registry.PromoteAsync(Of("sha256:b"), "sha256:a", Entry("sha256:b"));
        Assert.Equal(("sha256:b", 2), (now.Digest, now.Version));
        Assert.Equal(Json.Write(now), await File.ReadAllTextAsync(checkout.Workspace.Champion("houses"), TestContext.Current.CancellationToken));
        Assert.Equal(["sha256:a", "sha256:b"], Registry.History("houses").Select(e => e.Digest));
        Assert.Equal(Json.WriteLine(Entry("sha256:b") with { Version = 2, Champion = now }), Json.WriteLine(Registry.History("houses")[1]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256:other")]
    public async Task A_promotion_against_another_champion_changes_nothing(string? expected)
    {
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        var before = Texts();
        var said = await Told.ByAsync(() => Registry.PromoteAsync(Of("sha256:b", 2), expected, Entry("sha256:b", 2)));
        Told.Says(said, "The champion of houses is sha256:a", $"judged against {expected ?? "none"}", "Nothing was changed", "--target=Retrain");
        Assert.Equal(before, Texts());
    }

    [Fact]
    public async Task A_promotion_against_a_champion_that_is_gone_changes_nothing()
    {
        Told.Says(await Told.ByAsync(() => Registry.PromoteAsync(Of("sha256:b"), "sha256:a", Entry("sha256:b"))), "is none", "judged against sha256:a");
        Assert.False(File.Exists(checkout.Workspace.Champion("houses")));
        Assert.False(File.Exists(HistoryFile));
    }

    [Fact]
    public async Task The_same_promotion_twice_is_one()
    {
        for (var i = 0; i < 2; i++) await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        Assert.Single(Registry.History("houses"));
    }

    [Fact]
    public async Task Two_promotions_at_the_same_moment_keep_their_order()
    {
        foreach (var (digest, before) in new[] { ("sha256:b", null), ("sha256:a", "sha256:b"), ("sha256:c", "sha256:a") })
            await Registry.PromoteAsync(Of(digest), before, Entry(digest) with { Against = before ?? "none" });
        Assert.Equal(["sha256:b", "sha256:a", "sha256:c"], Registry.History("houses").Select(e => e.Digest));
        Assert.Single(Registry.History("houses").Select(e => e.At).Distinct());
        Assert.Equal(("sha256:c", null), (Lineage.LastMove(Registry.History("houses"))!.Digest, Lineage.Fault(Registry.History("houses"))));
    }

    [Theory]
    [InlineData("history.jsonl", 2)]
    [InlineData("champion.json", 2)]
    public async Task A_number_is_given_once_whatever_was_deleted(string lost, int next)
    {
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        File.Delete(Path.Combine(checkout.Workspace.Definition("houses"), lost));
        var found = Registry.Champion("houses")?.Digest;
        Assert.Equal(next, (await Registry.PromoteAsync(Of("sha256:b"), found, Entry("sha256:b"))).Version);
    }

    [Fact]
    public async Task A_promotion_that_was_cut_off_after_its_history_is_finished_by_the_same_and_by_any_other()
    {
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        var first = await File.ReadAllTextAsync(checkout.Workspace.Champion("houses"), TestContext.Current.CancellationToken);
        await Registry.PromoteAsync(Of("sha256:b"), "sha256:a", Entry("sha256:b") with { Against = "sha256:a" });
        var whole = Texts();
        foreach (var other in new[] { "sha256:b", "sha256:c" })
        {
            checkout.Write("models/houses/champion.json", first);
            Assert.False(Registry.IsSettled("houses"));
            var next = Registry.PromoteAsync(Of(other), "sha256:a", Entry(other) with { Against = "sha256:a" });
            if (other == "sha256:b") Assert.Equal(2, (await next).Version);
            else Told.Says(await Told.ByAsync(() => next), "is sha256:b, the candidate was judged against sha256:a");
            Assert.Equal(whole, Texts());
            Assert.True(Registry.IsSettled("houses"));
        }
    }

    [Fact]
    public async Task A_first_promotion_that_was_cut_off_keeps_its_line_and_number()
    {
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        var whole = Texts();
        File.Delete(checkout.Workspace.Champion("houses"));
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        Assert.Equal(whole, Texts());
    }

    [Fact]
    public async Task An_entry_is_written_once_for_a_verdict_on_one_champion()
    {
        var kept = Entry("sha256:k", what: HistoryEvent.Kept) with { Reasons = [new Reason { Rule = "r", Outcome = RuleOutcome.Worse, Evidence = "e" }] };
        await Registry.AppendAsync(kept);
        await Registry.AppendAsync(kept);
        await Registry.AppendAsync(kept with { Verdict = "sha256:later" });
        Assert.Equal(2, Registry.History("houses").Count);
        await Registry.PromoteAsync(Of("sha256:a"), null, Entry("sha256:a"));
        await Registry.AppendAsync(kept);
        Assert.Equal(4, Registry.History("houses").Count);
        Assert.Equal(Json.WriteLine(kept), Json.WriteLine(Registry.History("houses")[^1]));
    }

    [Fact]
    public async Task Lines_of_an_earlier_version_are_read_and_stay_byte_for_byte()
    {
        var old = Lines(Entry("sha256:a")).Replace(",\"reasons\":null,\"champion\":null,\"evidence\":null", "", StringComparison.Ordinal);
        Assert.DoesNotContain("reasons", old, StringComparison.Ordinal);
        checkout.Write("models/houses/history.jsonl", old.TrimEnd('\n'));
        Assert.Equal((null, null), Assert.Single(Registry.History("houses")) is var e ? (e.Champion, e.Evidence) : default);
        await Registry.AppendAsync(Entry("sha256:k", what: HistoryEvent.Kept));
        Assert.StartsWith(old, await File.ReadAllTextAsync(HistoryFile, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Pointers => new()
    {
        { "{\"schema\":", "is not JSON" },
        { "", "is not JSON" },
        { "{\"schema\":1}", "cannot be read" },
        { "{\"schema\":2}", "written by a newer version" },
        { Json.Write(Of("sha256:a", model: "cars")), "is the champion of 'cars'" },
        { Json.Write(Of("sha256:a")).Replace("\"digest\"", "\"digests\"", StringComparison.Ordinal), "digests" },
    };

    [Theory]
    [MemberData(nameof(Pointers))]
    public async Task A_broken_pointer_is_told_and_never_overwritten(string text, string says)
    {
        checkout.Write("models/houses/champion.json", text);
        Told.Says(Told.By(() => Registry.Champion("houses")), "models/houses/champion.json", says);
        await Told.ByAsync(() => Registry.PromoteAsync(Of("sha256:b"), null, Entry("sha256:b")));
        Assert.Equal(text, await File.ReadAllTextAsync(checkout.Workspace.Champion("houses"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("\"rows\":3000", "\"rowz\":3000", "rowz")]
    [InlineData("\"slicesLeftOut\":0,", "", "slicesLeftOut")]
    public void Evidence_is_read_as_strictly_as_all_else(string right, string wrong, string says)
    {
        var evidence = RecordedEvidence.Of(Metric.Mae, SampleCard.Of("regression").Evaluation, null);
        var line = Lines(Entry("sha256:a") with { Evidence = evidence });
        Assert.Contains(right, line, StringComparison.Ordinal);
        checkout.Write("models/houses/history.jsonl", line.Replace(right, wrong, StringComparison.Ordinal));
        Told.Says(Told.By(() => Registry.History("houses")), "models/houses/history.jsonl, line 1", says, "git checkout");
    }

    [Fact]
    public void A_broken_line_of_history_is_told_with_its_number()
    {
        checkout.Write("models/houses/history.jsonl", Lines(Entry("sha256:a")) + "{\"half\":");
        Told.Says(Told.By(() => Registry.History("houses")), "models/houses/history.jsonl, line 2", "git checkout");
    }

    private string[] Texts() => [.. new[] { checkout.Workspace.Champion("houses"), HistoryFile }.Select(File.ReadAllText)];
}
