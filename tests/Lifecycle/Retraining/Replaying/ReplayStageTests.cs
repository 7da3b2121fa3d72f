using Levain.Datasets;
using Levain.Reporting.Replays;
using Levain.Retraining.Replaying.Results;
using Levain.Stages;
using Levain.Training;
using Newtonsoft.Json.Linq;
using Xunit;

namespace Levain.Retraining.Replaying;

public sealed class ReplayStageTests : IDisposable
{
    private const int Days = 60;
    private readonly Checkout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Policies_stand_side_by_side_on_the_same_rows()
    {
        var result = await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-20"));
        Assert.Equal(["never", "monthly", "weekly", "drift", "performance", "all"], result.Policies.Select(p => p.Name));
        Assert.Equal(["naive", "exponentially weighted"], result.Baselines.Select(p => p.Name));
        Assert.Equal((new DateOnly(2020, 1, 10), new DateOnly(2020, 2, 20), 42 * 24), (result.From, result.To, result.Rows));
        Assert.Equal(["whole", "flood"], result.Policies[0].Spans.Select(s => s.Name));
        Assert.Equal([0, 1, 6], result.Policies.Take(3).Select(p => p.Trainings.Count));
        Assert.Equal(new DateOnly(2020, 1, 16), result.Policies[2].Trainings[0].Day);
        Assert.All(result.Policies, p => Assert.Equal(new DateOnly(2020, 1, 9), p.Champions[0].AsOf));
        Told.Says(result.Beginning, "All begin with the model as of 2020-01-09", "2020-01-07");
    }

    [Fact]
    public async Task A_break_is_heard_where_performance_is_watched_and_ends_when_it_is_over()
    {
        var result = await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-29"));
        var watched = result.Policies.Single(p => p.Name == "performance");
        var flood = watched.Spans.Single(s => s.Name == "flood");
        Assert.True(flood.DelayDays <= 3, $"{flood.DelayDays}");
        Assert.Equal(watched.Alarms[0].From, watched.Trainings[0].Day);
        Assert.NotNull(watched.Alarms[0].To);
        Assert.Empty(result.Policies.Single(p => p.Name == "never").Alarms);
        Assert.Empty(result.Policies.Single(p => p.Name == "weekly").Alarms);
    }

    [Fact]
    public async Task Only_a_promoted_candidate_answers()
    {
        var result = await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-29"));
        foreach (var policy in result.Policies)
        {
            var promoted = policy.Trainings.Where(t => t.Verdict == Gating.Decision.Promote).Select(t => (t.Candidate, t.Day.AddDays(1)));
            Assert.Equal(promoted, policy.Champions.Skip(1).Select(c => (c.Digest, c.Since)));
        }
    }

    [Fact]
    public async Task No_champion_has_learnt_from_a_day_that_it_answers()
    {
        var result = await ReplayAsync(new PlayedTides(), Asked("2020-01-10", null));
        Assert.All(result.Policies.SelectMany(p => p.Champions), c => Assert.True(c.AsOf < c.Since && DateOnly.FromDateTime(c.Learnt) <= c.AsOf));
    }

    [Fact]
    public async Task A_second_replay_with_one_policy_more_plays_that_alone()
    {
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10", "never", "weekly"));
        var before = Plays();
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10", "never", "weekly", "monthly"));
        var after = Plays();
        Assert.Equal((2, 3), (before.Count, after.Count));
        Assert.All(before, b => Assert.Contains(b, after));
    }

    [Fact]
    public async Task A_changed_policy_of_the_definition_plays_the_policies_that_follow_it_alone()
    {
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10"));
        var before = Plays();
        await ReplayAsync(new PlayedTides { Own = Definitions.Policies.Retrain.When(Definitions.Policies.Retrain.Every(days: 11)) }, Asked("2020-01-10", "2020-02-10"));
        Assert.Equal(1, Plays().Count - before.Count);
    }

    [Fact]
    public async Task What_was_played_is_told_again_without_work()
    {
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10"));
        var again = await Stage().RunAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10"), Silence.Here, TestContext.Current.CancellationToken);
        Assert.Equal(StageSource.UpToDate, again.Source);
        var other = await Stage().RunAsync(new PlayedTides(), Asked("2020-01-11", "2020-02-10"), Silence.Here, TestContext.Current.CancellationToken);
        Assert.Equal(StageSource.Ran, other.Source);
    }

    [Fact]
    public async Task Two_checkouts_tell_the_same_bytes()
    {
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10"));
        using var twin = new Checkout();
        await ReplayAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-10"), twin);
        foreach (var file in new[] { ReplayStage.SummaryFile, ReplayStage.PageFile })
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(checkout.Workspace.Model("tides"), file), TestContext.Current.CancellationToken),
                await File.ReadAllTextAsync(Path.Combine(twin.Workspace.Model("tides"), file), TestContext.Current.CancellationToken));
        Assert.Equal(
            checkout.Records.Get<ReplayResult>("tides", "Replay").Fingerprint, twin.Records.Get<ReplayResult>("tides", "Replay").Fingerprint);
    }

    [Fact]
    public async Task A_day_is_named_by_its_number_from_the_first_of_the_data()
    {
        var result = await ReplayAsync(new PlayedTides(), new RunOptions { From = new DayName(null, 9), To = new DayName(null, 20), Policies = ["never"] });
        Assert.Equal((new DateOnly(2020, 1, 10), new DateOnly(2020, 1, 21)), (result.From, result.To));
    }

    [Fact]
    public async Task Without_a_first_day_all_begins_where_there_are_enough_rows()
    {
        var result = await ReplayAsync(new PlayedTides(), new RunOptions { Policies = ["never"] });
        // 50 hours to learn from and two days to judge by: the first three hours have no past.
        Assert.Equal(new DateOnly(2020, 1, 6), result.From);
        Told.Says(result.Beginning, "as of 2020-01-05");
    }

    [Theory]
    [InlineData("2020-02-10", "2020-01-10", "cannot go from 2020-02-10 back to 2020-01-10")]
    [InlineData("2019-12-31", "2020-01-10", "cannot play 2019-12-31: its data go from 2020-01-01 to 2020-02-29. Give --from a day within them.")]
    [InlineData("2020-01-10", "2020-03-01", "cannot play 2020-03-01", "Give --to")]
    [InlineData("2020-01-01", "2020-01-03", "found no day from 2020-01-01 to 2020-01-03 with enough rows before it")]
    public async Task Days_that_cannot_be_played_are_refused(string from, string to, params string[] says)
    {
        var failure = await Assert.ThrowsAsync<LevainException>(() => ReplayAsync(new PlayedTides(), Asked(from, to)));
        Told.Says(failure.Message, says);
    }

    [Fact]
    public async Task A_dataset_without_a_generator_has_no_control()
    {
        var failure = await Assert.ThrowsAsync<LevainException>(() => ReplayAsync(new PlayedTides(), Asked("2020-01-10", null) with { Control = true }));
        Told.Says(failure.Message, "The dataset tides has no control", "Leave --control out");
    }

    [Fact]
    public async Task The_control_is_made_with_its_parameters_and_played()
    {
        using var made = new Checkout(new TideGenerator());
        new DatasetManifest
        {
            Schema = 1,
            Name = "tides",
            Title = "t",
            Source = "s",
            Licence = "MIT",
            Generator = new GeneratorReference { Name = "tides", Parameters = new JObject { ["break"] = true }, Control = new JObject { ["break"] = false } },
            Files = [],
        }.Save(made.Workspace);
        var pinned = new RunOptions { Pin = true };
        foreach (var stage in new[] { "Fetch", "Validate" }) await made.RunAsync(stage, new PlayedTides(), pinned);
        var stages = new ReplayStage(made.Services, [new TideGenerator()], new ReplayPages());
        ReplayResult[] results = new ReplayResult[2];
        foreach (var control in new[] { false, true })
        {
            await stages.RunAsync(new PlayedTides(), Asked("2020-01-10", "2020-02-20", "performance") with { Control = control }, Silence.Here, TestContext.Current.CancellationToken);
            results[control ? 1 : 0] = made.Facts<ReplayResult>("tides", "Replay");
        }

        Assert.Equal((false, true), (results[0].IsControl, results[1].IsControl));
        Assert.NotEqual(results[0].Snapshot, results[1].Snapshot);
        Assert.NotEmpty(results[0].Policies[0].Alarms);
        Assert.Empty(results[1].Policies[0].Alarms);
    }

    private static RunOptions Asked(string from, string? to, params string[] policies) => new()
    {
        From = new DayName(DateOnly.ParseExact(from, "yyyy-MM-dd"), null),
        To = to is null ? null : new DayName(DateOnly.ParseExact(to, "yyyy-MM-dd"), null),
        Policies = policies.Length == 0 ? null : policies,
    };

    private ReplayStage Stage(Checkout? at = null) => new((at ?? checkout).Services, [], new ReplayPages());

    private async Task<ReplayResult> ReplayAsync(PlayedTides model, RunOptions options, Checkout? at = null)
    {
        at ??= checkout;
        if (!File.Exists(at.Workspace.DatasetManifest("tides")))
        {
            at.Describe("tides", ("t.csv", Tables.Tides(24 * Days, TideGenerator.Broken)));
            await at.RunToAsync("Validate", model);
        }

        await Stage(at).RunAsync(model, options, Silence.Here, TestContext.Current.CancellationToken);
        return at.Facts<ReplayResult>("tides", "Replay");
    }

    // What was played, with the time at which it was.
    private List<(string, DateTime)> Plays() =>
        [.. Directory.GetFiles(Path.Combine(checkout.Workspace.Store("tides", "Replay"), "plays"), "*.json", SearchOption.AllDirectories).Select(f => (f, File.GetLastWriteTimeUtc(f)))];
}
