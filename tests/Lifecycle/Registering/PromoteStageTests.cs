using Levain.Definitions.Policies;
using Levain.Gating;
using Levain.Samples;
using Levain.Stages;
using Levain.Training;
using Microsoft.ML;
using Xunit;

namespace Levain.Registering;

public sealed class PromoteStageTests : IDisposable
{
    private readonly Checkout checkout = new();

    public PromoteStageTests() => checkout.Describe("houses", ("houses.csv", Houses.Table(300)));

    private Champion? Champion => checkout.Registry.Champion("houses");

    private string Card => checkout.Workspace.Card("houses");

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task The_first_champion_has_pointer_history_card_and_bytes()
    {
        var outcome = await checkout.RunToAsync("Promote", new HouseModel());
        var candidate = checkout.Facts<TrainingResult>("houses", "Train");
        Assert.Equal((candidate.Model, 1, null), (Champion!.Digest, Champion.Version, Champion.Replaced));
        Assert.Equal(Json.WriteLine(candidate.Recipe), Json.WriteLine(Champion.Recipe));
        var entry = Assert.Single(checkout.Registry.History("houses"));
        Assert.Equal((HistoryEvent.Promoted, 1, "none", "0123456789abcdef"), (entry.Event, entry.Version, entry.Against, entry.Commit));
        Assert.Equal((checkout.Clock.Now.UtcDateTime, Champion.Verdict), (entry.At, entry.Verdict));
        Assert.Contains(candidate.Model, await TextAsync(Card), StringComparison.Ordinal);
        Assert.Equal(candidate.Model, ModelArchive.Fingerprint(checkout.Workspace.ModelBytes(candidate.Model)));
        Told.Says(outcome.Finding, "champion is version 1, ");
    }

    [Fact]
    public async Task In_a_fresh_clone_the_bytes_of_the_champion_that_came_out_again_are_kept()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(Champion!.Digest, ModelArchive.Fingerprint(checkout.Workspace.ModelBytes(Champion.Digest)));
    }

    [Fact]
    public async Task Again_no_stage_runs()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        foreach (var stage in checkout.Stages)
            Assert.Equal(StageSource.UpToDate, (await checkout.RunAsync(stage.Name, new HouseModel())).Source);
        Assert.Single(checkout.Registry.History("houses"));
    }

    [Fact]
    public async Task From_a_fresh_clone_the_champion_comes_out_again_and_nothing_is_written()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var before = await Task.WhenAll(Committed());
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        var outcome = await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(Decision.Keep, checkout.Facts<Verdict>("houses", "Gate").Decision);
        Told.Says(outcome.Finding, "champion is version 1");
        Assert.Equal(before, await Task.WhenAll(Committed()));
    }

    [Fact]
    public async Task A_better_candidate_becomes_version_two()
    {
        await checkout.RunToAsync("Promote", Weak());
        var first = Champion!.Digest;
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal((2, first), (Champion.Version, Champion.Replaced));
        Assert.Equal([HistoryEvent.Promoted, HistoryEvent.Promoted], checkout.Registry.History("houses").Select(e => e.Event));
        Assert.StartsWith("# houses, version 2\n", await TextAsync(Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worse_candidate_leaves_the_champion_and_a_line_of_history()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var (champion, card) = (Champion, await TextAsync(Card));
        checkout.Code.Name = "sha256:worse";
        var outcome = await checkout.RunToAsync("Promote", Weak());
        Assert.Equal(champion!.Digest, Champion!.Digest);
        Assert.Equal(card, await TextAsync(Card));
        Assert.Equal((HistoryEvent.Kept, 1), checkout.Registry.History("houses")[^1] is var e ? (e.Event, e.Version) : default);
        Told.Says(outcome.Finding, "champion stays version 1");
    }

    [Fact]
    public async Task A_rejected_first_candidate_leaves_no_champion()
    {
        var outcome = await checkout.RunToAsync("Promote", new HouseModel { Rules = Require.That(Metric.Mae).IsAtMost(0) });
        Assert.Equal("no champion yet", outcome.Finding);
        Assert.Null(Champion);
        Assert.False(File.Exists(Card));
        Assert.Equal((HistoryEvent.Rejected, null), checkout.Registry.History("houses")[0] is var e ? (e.Event, e.Version) : default);
    }

    [Fact]
    public async Task A_champion_that_came_between_refuses_and_nothing_is_changed()
    {
        await checkout.RunToAsync("Gate", new HouseModel());
        await checkout.Registry.PromoteAsync(Champions.Of("sha256:other"), null, Champions.Entry("sha256:other"));
        checkout.Write("models/houses/card.md", "the card of the other");
        var before = await Task.WhenAll(Committed());
        Told.Says(await Told.ByAsync(() => checkout.RunAsync("Promote", new HouseModel())), "another promotion came first");
        Assert.Equal(before, await Task.WhenAll(Committed()));
    }

    [Theory]
    [InlineData("champion.json")]
    [InlineData("card.md")]
    [InlineData("history.jsonl,champion.json")]
    [InlineData("profile.json")]
    [InlineData("monitoring.json")]
    public async Task What_was_taken_away_is_written_again(string names)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var before = await Task.WhenAll(Committed());
        foreach (var name in names.Split(',')) File.Delete(Path.Combine(checkout.Workspace.Definition("houses"), name));
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(before, await Task.WhenAll(Committed()));
    }

    [Fact]
    public async Task Another_way_of_watching_writes_the_reference_anew_and_leaves_the_champion()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var before = Champion!;
        checkout.Code.Name = "sha256:watched otherwise";
        await checkout.RunToAsync("Promote", new HouseModel { Seen = Watch.Windows(days: 7) });
        Assert.Equal(before.Digest, Champion!.Digest);
        Assert.Contains("\"windowDays\": 7", await TextAsync(checkout.Workspace.MonitoringReference("houses")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "# houses, version 1\n")]
    [InlineData(false, "# houses, version 1\n")]
    public async Task Papers_are_written_again_where_the_candidate_is_the_champion(bool isKept, string begins)
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        var card = await TextAsync(Card);
        foreach (var stage in new[] { "evaluate", "gate", "promote" }) Directory.Delete(checkout.Workspace.Store("houses", stage), recursive: true);
        Directory.Delete(checkout.Workspace.Model("houses"), recursive: true);
        if (!isKept) Directory.Delete(checkout.Workspace.ChampionPapers(Champion!.Digest), recursive: true);
        File.Delete(Card);
        File.Delete(checkout.Workspace.ChampionProfile("houses"));
        await checkout.RunToAsync("Promote", new HouseModel());
        Assert.Equal(Evaluating.Opponent.Itself, checkout.Facts<Verdict>("houses", "Gate").Champion);
        Assert.StartsWith(begins, await TextAsync(Card), StringComparison.Ordinal);
        Assert.Equal(isKept, card == await TextAsync(Card));
        Assert.Contains(Champion!.Digest, await TextAsync(checkout.Workspace.ChampionProfile("houses")), StringComparison.Ordinal);
        Assert.Single(checkout.Registry.History("houses"));
    }

    [Fact]
    public async Task The_papers_of_each_champion_are_kept_under_its_digest()
    {
        await checkout.RunToAsync("Promote", Weak());
        var (first, card) = (Champion!.Digest, await TextAsync(Card));
        checkout.Code.Name = "sha256:better";
        await checkout.RunToAsync("Promote", new HouseModel());
        foreach (var digest in new[] { first, Champion.Digest })
            Assert.Equal(["card.md", "champion.json", "monitoring.json", "profile.json"], Directory.GetFiles(checkout.Workspace.ChampionPapers(digest)).Select(f => Path.GetFileName(f)).Order());
        Assert.Equal(card, await TextAsync(Path.Combine(checkout.Workspace.ChampionPapers(first), "card.md")));
    }

    [Fact]
    public async Task The_line_of_history_holds_the_reasons_and_a_kept_one_no_pointer()
    {
        await checkout.RunToAsync("Promote", new HouseModel());
        checkout.Code.Name = "sha256:worse";
        await checkout.RunToAsync("Promote", Weak());
        var (promoted, kept) = (checkout.Registry.History("houses")[0], checkout.Registry.History("houses")[1]);
        Assert.Equal(Json.WriteLine(Champion!), Json.WriteLine(promoted.Champion!));
        Assert.Null(kept.Champion);
        Assert.Equal(Json.WriteLine(checkout.Facts<Verdict>("houses", "Gate").Reasons), Json.WriteLine(kept.Reasons!));
        Assert.All(promoted.Reasons!, reason => Assert.NotEmpty(reason.Evidence));
    }

    private static HouseModel Weak() => new() { Learner = ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 3, numberOfTrees: 12, minimumExampleCountPerLeaf: 5, learningRate: 0.3) };

    private static Task<string> TextAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    private IEnumerable<Task<string>> Committed() =>
        new[] { checkout.Workspace.Champion("houses"), checkout.Workspace.History("houses"), Card, checkout.Workspace.ChampionProfile("houses"), checkout.Workspace.MonitoringReference("houses") }
            .Select(path => File.Exists(path) ? TextAsync(path) : Task.FromResult(""));
}
