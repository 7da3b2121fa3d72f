using Levain.Datasets.Revisions;
using Levain.Reporting;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Registering;

public sealed class RollbackTests : IDisposable
{
    private readonly Checkout checkout = new();
    private readonly KeptRevisions revisions;

    public RollbackTests()
    {
        checkout.Describe("houses", ("houses.csv", Houses.Table(300)));
        revisions = new KeptRevisions(checkout.Workspace);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Champion Champion => checkout.Registry.Champion("houses")!;

    private HistoryEntry Last => checkout.Registry.History("houses")[^1];

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_champion_before_comes_back_with_all_that_was_committed_of_it()
    {
        var (first, second) = await TwoAsync();
        var result = await BackAsync(reason: " too dear\nin March ");
        Assert.Equal(first["champion.json"], Committed()["champion.json"]);
        Assert.Equal((first["card.md"], first["profile.json"]), (Committed()["card.md"], Committed()["profile.json"]));
        Assert.Equal((HistoryEvent.RolledBack, 1, "too dear in March"), (Last.Event, Last.Version, Last.Because));
        Assert.Equal((Json.Read<Champion>(second["champion.json"], "", "").Digest, checkout.Clock.Now.UtcDateTime), (Last.Against, Last.At));
        Assert.Equal(Json.WriteLine(Champion), Json.WriteLine(Last.Champion!));
        Told.Says(result.Sentence, "houses: version 1, ", "is champion again in place of ", "; its card came from the store.");
        AssertVerified();
    }

    [Fact]
    public async Task Without_artifacts_the_papers_come_from_git_pictures_and_all()
    {
        var (first, _) = await TwoAsync(() =>
        {
            checkout.Write("models/houses/card/roc.svg", "<svg>1</svg>");
            revisions.Commit("1111111first");
        });
        checkout.Write("models/houses/card/extra.svg", "of the second");
        revisions.Commit("2222222second");
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Told.Says((await BackAsync()).Sentence, "its card came from commit 1111111.");
        Assert.Equal((first["card.md"], first["profile.json"]), (Committed()["card.md"], Committed()["profile.json"]));
        Assert.Equal("<svg>1</svg>", File.ReadAllText(Path.Combine(checkout.Workspace.CardFolder("houses"), "roc.svg")));
        Assert.False(File.Exists(Path.Combine(checkout.Workspace.CardFolder("houses"), "extra.svg")));
        AssertVerified();
    }

    [Fact]
    public async Task Without_artifacts_and_git_a_short_card_says_what_the_history_knows()
    {
        await TwoAsync();
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Told.Says((await BackAsync(from: new NoRevisions())).Sentence, "its card was lost and is a short one from the history.");
        Told.Says(Committed()["card.md"], "# houses, version 1", Champion.Digest, "from its line of history alone", "the first champion: every bound and baseline holds", "Mae ", "| Passed |");
        Assert.Equal("", Committed()["profile.json"]);
        AssertVerified();
    }

    [Fact]
    public async Task A_version_that_is_named_comes_back_and_the_rolled_back_one_can_too()
    {
        await TwoAsync();
        await BackAsync(version: 1);
        await BackAsync(version: 2);
        Assert.Equal(2, Champion.Version);
        Assert.Equal([1, 2, 1, 2], checkout.Registry.History("houses").Select(e => e.Version!.Value));
        AssertVerified();
    }

    [Fact]
    public async Task Back_from_a_third_leads_to_who_stood_before_it_and_not_to_who_was_rolled_back()
    {
        var registry = checkout.Registry;
        await registry.PromoteAsync(Champions.Of("sha256:a"), null, Champions.Entry("sha256:a"));
        await registry.PromoteAsync(Champions.Of("sha256:b"), "sha256:a", Champions.Entry("sha256:b") with { Against = "sha256:a" });
        await BackAsync();
        await registry.PromoteAsync(Champions.Of("sha256:c"), "sha256:a", Champions.Entry("sha256:c") with { Against = "sha256:a" });
        Assert.Equal(3, Champion.Version);
        await BackAsync();
        Assert.Equal(("sha256:a", 1), (Champion.Digest, Champion.Version));
        Assert.Null(Lineage.Fault(registry.History("houses")));
        Told.Says(await Told.ByAsync(() => BackAsync()), "houses has had no champion before version 1", "Nothing was changed");
    }

    [Theory]
    [InlineData(null, " ", "A rollback needs its reason", "--reason=")]
    [InlineData(2, "r", "Version 2 of houses", "is the champion. Nothing was changed.")]
    [InlineData(7, "r", "houses never had a version 7. Its versions: 1, 2.", "--target=History")]
    public async Task What_cannot_be_done_is_told_and_nothing_is_changed(int? version, string reason, params string[] says)
    {
        await TwoAsync();
        var before = Committed();
        Told.Says(await Told.ByAsync(() => BackAsync(version, reason)), says);
        Assert.Equal(before, Committed());
    }

    [Fact]
    public async Task Without_a_champion_there_is_nothing_to_go_back_to() =>
        Told.Says(await Told.ByAsync(() => BackAsync()), "houses has no champion, so there is none before it. Run --target=Retrain.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_line_of_an_earlier_version_takes_its_pointer_from_git_or_is_told(bool isCommitted)
    {
        await TwoAsync(() => { if (isCommitted) revisions.Commit("1111111"); });
        var lines = checkout.Registry.History("houses");
        checkout.Write("models/houses/history.jsonl", Champions.Lines(lines[0] with { Champion = null, Reasons = null }, lines[1]));
        if (isCommitted) Assert.Equal((await BackAsync()).Champion.Digest, lines[0].Digest);
        else Told.Says(await Told.ByAsync(() => BackAsync()), "Version 1 of houses cannot come back", "git fetch --unshallow");
    }

    [Fact]
    public async Task A_rollback_that_was_cut_off_before_its_pointer_is_finished_by_the_same_command()
    {
        var (_, second) = await TwoAsync();
        await BackAsync();
        var whole = Committed();
        checkout.Write("models/houses/champion.json", second["champion.json"]);
        Assert.Contains("cut off", Assert.Single(Findings(), f => f.IsWrong).Sentence, StringComparison.Ordinal);
        Told.Says((await BackAsync()).Sentence, "version 1, ");
        Assert.Equal(whole, Committed());
    }

    [Fact]
    public async Task A_cut_off_rollback_is_finished_by_Promote_too_which_does_not_undo_it()
    {
        var (_, second) = await TwoAsync();
        await BackAsync();
        var whole = Committed();
        checkout.Write("models/houses/champion.json", second["champion.json"]);
        Told.Says(await Told.ByAsync(() => checkout.RunAsync("Promote", new HouseModel())), "was rolled back: r.");
        Assert.Equal(whole, Committed());
    }

    [Fact]
    public async Task A_promotion_while_the_rollback_waited_refuses_it()
    {
        await TwoAsync();
        var before = await PromotionLock.TakeAsync(checkout.Workspace, "houses", checkout.Clock, Cancellation);
        var rollback = new Rollback(checkout.Workspace, new Registry(checkout.Workspace, TimeProvider.System), revisions, new Checkout.NoCommit(), checkout.Clock)
            .RunAsync("houses", null, "r", Cancellation);
        checkout.Registry.Move(Champions.Of("sha256:c", 3), Champions.Entry("sha256:c", 3) with { Against = Champion.Digest });
        await before.DisposeAsync();
        Told.Says(await Told.ByAsync(() => rollback), "The champion of houses is version 3, sha256:c, by now", "Nothing was changed");
        Assert.Equal(3, Champion.Version);
    }

    [Fact]
    public async Task Who_was_rolled_back_is_not_promoted_by_the_next_run()
    {
        await TwoAsync();
        var second = Champion.Digest;
        await BackAsync(reason: "too dear");
        Assert.Equal("too dear", checkout.Champions.RolledBackBecause("houses", second));
        // With the verdict of before, and with one that knows.
        Told.Says(
            await Told.ByAsync(() => checkout.RunAsync("Promote", new HouseModel())), "was rolled back: too dear", "--target=Rollback --version=N");
        Assert.Equal("keep: this very model was rolled back: too dear", (await checkout.RunToAsync("Gate", new HouseModel())).Finding);
        await checkout.RunAsync("Promote", new HouseModel());
        Assert.Equal(1, Champion.Version);
        await BackAsync(version: 2);
        Assert.Null(checkout.Champions.RolledBackBecause("houses", second));
        Assert.Equal("r", checkout.Champions.RolledBackBecause("houses", Last.Against));
    }

    private async Task<(SortedDictionary<string, string> First, SortedDictionary<string, string> Second)> TwoAsync(Action? between = null)
    {
        await checkout.RunToAsync("Promote", TwoChampions.Weak);
        between?.Invoke();
        var first = Committed();
        checkout.Code.Name = Worker.BetterCode;
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(2, Champion.Version);
        return (first, Committed());
    }

    private Task<RollbackResult> BackAsync(int? version = null, string reason = "r", IRevisions? from = null) =>
        new Rollback(checkout.Workspace, checkout.Registry, from ?? revisions, new Checkout.NoCommit(), checkout.Clock)
            .RunAsync("houses", version, reason, Cancellation);

    private SortedDictionary<string, string> Committed() => new(
        new[] { "champion.json", "history.jsonl", "card.md", "profile.json" }.ToDictionary(
            name => name,
            name => Path.Combine(checkout.Workspace.Definition("houses"), name) is var path && File.Exists(path) ? File.ReadAllText(path) : ""),
        StringComparer.Ordinal);

    private List<Finding> Findings() =>
        [.. new Verification(checkout.Workspace, checkout.Registry, []).Check(new HouseModel(), new RunOptions())];

    private void AssertVerified() => Assert.All(Findings(), f => Assert.False(f.IsWrong, f.Sentence));
}
