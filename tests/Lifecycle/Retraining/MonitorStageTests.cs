using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Monitoring;
using Levain.Reporting.Monitoring;
using Levain.Retraining.Deciding;
using Levain.Samples;
using Levain.Stages;
using Xunit;

namespace Levain.Retraining;

public sealed class MonitorStageTests : IClassFixture<WatchedHouses>
{
    private static readonly DateOnly Trained = WatchedHouses.Trained;
    private static readonly DateOnly Today = new(2020, 10, 26);
    private readonly WatchedHouses houses;
    private readonly MadeInputs inputs = new(new MemoryLog("houses", Today.AddDays(-1), Today));

    public MonitorStageTests(WatchedHouses houses)
    {
        this.houses = houses;
        houses.BeginAnew();
    }

    [Fact]
    public async Task A_look_is_written_with_all_that_the_decision_knew()
    {
        var policy = Retrain.When(Retrain.NewRows(20)).Or(Retrain.DefinitionChanges);

        var outcome = await LookAsync(policy);

        var look = Look;
        Assert.Equal((StageSource.Ran, null), (outcome.Source, outcome.Refusal));
        Assert.Equal("retrain: at least 20 rows are new since the champion's last day: 26 rows after 2020-09-30", outcome.Finding);
        Assert.Equal((Today, 26), (look.Evidence.Findings.AsOf, look.Evidence.NewRows));
        Assert.Equal([Trained], look.Evidence.Trainings);
        Assert.Empty(look.Evidence.Changes);
        Assert.Null(look.Evidence.Before);
        Assert.Equal(["artifacts/houses/decisions.jsonl is not there: the record of decisions begins with this look."], look.Notes);
        Assert.Equal(Json.Write(look.Decision), Json.Write(Decider.Decide(policy, look.Evidence)));
        Assert.Equal(Json.WriteLine(look.Decision), Json.WriteLine(Assert.Single(Ledger).Decision));
        Assert.Contains("26 rows after 2020-09-30", Text("monitor.md"), StringComparison.Ordinal);
        Assert.Contains("<h1>houses</h1>", Text("monitor.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_named_is_looked_at_as_if_it_were_today()
    {
        await LookAsync(Retrain.When(Retrain.NewRows(20)), new RunOptions { AsOf = new DateOnly(2020, 10, 5) });

        Assert.Equal((new DateOnly(2020, 10, 5), 5, false), (Look.Decision.AsOf, Look.Evidence.NewRows, Look.Decision.Retrain));
    }

    [Fact]
    public async Task The_same_look_again_writes_the_same_bytes()
    {
        await LookAsync(Retrain.When(Retrain.NewRows(20)));
        await LookAsync(Retrain.When(Retrain.NewRows(20)));
        string[] before = [Text("monitor.json"), Text("monitor.md"), Text("monitor.html"), Text("decisions.jsonl")];

        await LookAsync(Retrain.When(Retrain.NewRows(20)));

        string[] after = [Text("monitor.json"), Text("monitor.md"), Text("monitor.html"), Text("decisions.jsonl")];
        Assert.Equal(before, after);
        Assert.Single(Ledger);
    }

    [Fact]
    public async Task Looks_on_the_same_day_count_once_and_on_the_next_again()
    {
        var patient = Retrain.When(Retrain.NewRows(1)).After(looks: 2);
        foreach (var day in new[] { -1, -1, -1 }) await LookAsync(patient, new RunOptions { AsOf = Today.AddDays(day) });
        Assert.Equal((1, false), (Look.Decision.Rules[0].Spoken, Look.Decision.Retrain));

        await LookAsync(patient, new RunOptions { AsOf = Today });

        Assert.Equal((2, true, Today), (Look.Decision.Rules[0].Spoken, Look.Decision.Retrain, Look.Decision.Rules[0].AlarmSince));
        Assert.Contains("| 2020-10-26 | open |", Text("monitor.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_that_was_decided_earlier_starts_the_cool_down_and_one_of_today_does_not()
    {
        var policy = Retrain.When(Retrain.NewRows(1)).ButNotWithin(days: 7);
        var yesterday = new RunOptions { AsOf = Today.AddDays(-1) };
        await LookAsync(policy, yesterday);
        await LookAsync(policy, yesterday);
        Assert.True(Look.Decision.Retrain);

        await LookAsync(policy);

        Assert.StartsWith("cool-down: the last training knew 2020-10-25", Look.Decision.HeldBack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_decides_with_a_reason()
    {
        inputs.ByHand = "a new suburb";

        var outcome = await LookAsync(Retrain.ByHand);

        Assert.Equal("retrain: by hand: a new suburb", outcome.Finding);
        Assert.Equal("a new suburb", Look.Evidence.ByHand);
    }

    [Fact]
    public async Task The_services_metrics_tell_of_errors()
    {
        inputs.Metrics = "levain_scoring_requests_total{model=\"houses\",status=\"200\"} 3\nlevain_scoring_requests_total{model=\"houses\",status=\"400\"} 1\n";

        await LookAsync(Retrain.ByHand);

        Assert.Equal(0.25, Look.Evidence.Findings.Quality.ErrorShare);
        Assert.Contains("25.00% of the requests were answered with an error.", Text("monitor.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_definition_is_a_change()
    {
        await RunAsync(Model(Retrain.When(Retrain.DefinitionChanges), gap: 3));

        Assert.Equal("the gap in days was 0, is 3", Assert.Single(Look.Evidence.Changes));
        Assert.True(Look.Decision.Retrain);
    }

    [Fact]
    public async Task A_torn_ledger_is_mended_and_told()
    {
        await LookAsync(Retrain.When(Retrain.NewRows(20)));
        await File.AppendAllTextAsync(Checkout.Workspace.Decisions("houses"), "{\"schema\":1,\"evi", TestContext.Current.CancellationToken);

        await LookAsync(Retrain.When(Retrain.NewRows(20)), new RunOptions { AsOf = Today.AddDays(1) });

        Assert.Contains("ended in half a line", Assert.Single(Look.Notes), StringComparison.Ordinal);
        Assert.Equal(2, Ledger.Count);
    }

    [Fact]
    public async Task Two_at_once_both_look_and_one_line_is_written()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LookAsync(Retrain.When(Retrain.NewRows(20))))));

        Assert.Single(Ledger);
        Assert.True(Look.Decision.Retrain);
    }

    [Fact]
    public async Task Without_a_champion_there_is_nothing_to_watch()
    {
        File.Delete(Checkout.Workspace.Champion("houses"));

        await ToldAsync("houses has no champion yet", "--target=Retrain --model=houses");
    }

    [Fact]
    public async Task A_missing_reference_is_told_with_what_writes_it()
    {
        File.Delete(Checkout.Workspace.MonitoringReference("houses"));

        await ToldAsync("models/houses/monitoring.json is missing", "--target=Promote --model=houses --force");
    }

    [Fact]
    public async Task A_reference_of_another_champion_is_refused()
    {
        houses.Write(houses.Reference with { Champion = "sha256:0123456789abcdef" });

        await ToldAsync("models/houses/monitoring.json is of 0123456789ab", "--target=Promote --model=houses --force");
    }

    [Fact]
    public async Task A_reference_for_other_windows_is_refused()
    {
        houses.Write(houses.Reference with { WindowDays = 7 });

        await ToldAsync("calibrated for windows of 7 days", "watches 30 and 90", "--force");
    }

    [Fact]
    public async Task A_broken_reference_is_told()
    {
        Checkout.Write("models/houses/monitoring.json", "{\"schema\":1,");

        await ToldAsync("models/houses/monitoring.json is not JSON", "--target=Promote --model=houses --force");
    }

    [Theory]
    [InlineData("houses")]
    [InlineData("flats")]
    public async Task A_log_without_a_prediction_of_the_model_is_told(string model)
    {
        var log = model == "houses" ? new MemoryLog("houses") : new MemoryLog(model, Today);
        foreach (var options in new[] { new RunOptions(), new RunOptions { AsOf = Today } })
            Told.Says(
                await Told.ByAsync(() => Stage(new MadeInputs(log), rows: 0).RunAsync(Model(Retrain.ByHand), options, Silence.Here, TestContext.Current.CancellationToken)),
                "The prediction log (memory) has no prediction of houses", "--log=FOLDER");
        Assert.False(File.Exists(Checkout.Workspace.Decisions("houses")));
    }

    [Fact]
    public async Task A_window_without_rows_in_a_log_that_has_some_is_a_quiet_time()
    {
        var policy = Retrain.When(Retrain.Every(days: 7));

        await Stage(inputs, rows: 0).RunAsync(Model(policy), new RunOptions { AsOf = Today.AddDays(90) }, Silence.Here, TestContext.Current.CancellationToken);

        Assert.True(Look.Decision.Retrain);
    }

    private Look Look => new LookBook(Checkout.Workspace).Find("houses")!;

    private IReadOnlyList<LedgerLine> Ledger => DecisionLedger.Open(Checkout.Workspace, "houses").Lines;

    private Checkout Checkout => houses.Checkout;

    private static HouseModel Model(RetrainPolicy policy, int gap = 0) => new() { Policy = policy, Gap = gap };

    private Task<StageOutcome> LookAsync(RetrainPolicy policy, RunOptions? options = null) => RunAsync(Model(policy), options);

    private Task<StageOutcome> RunAsync(HouseModel model, RunOptions? options = null) =>
        Stage(inputs, rows: 5).RunAsync(model, options ?? new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);

    private async Task ToldAsync(params string[] words) => Told.Says(await Told.ByAsync(() => LookAsync(Retrain.ByHand)), words);

    private string Text(string name) => File.ReadAllText(Path.Combine(Checkout.Workspace.Model("houses"), name));

    private MonitorStage Stage(MadeInputs given, int rows) =>
        new(Checkout.Services, Checkout.Registry, given, new MonitorPages()) { Windows = (_, _, asOf, _) => Task.FromResult(Window(asOf, rows)) };

    private static ServedWindow Window(DateOnly asOf, int rows) => new()
    {
        From = asOf.AddDays(-29).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Until = asOf.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Rows = new WatchedTable([], [.. Enumerable.Range(0, rows).Select(i => asOf.ToDateTime(new TimeOnly(i, 0), DateTimeKind.Utc))], []),
        Scores = new float[rows],
        Matured = new MaturedRows(new Scored([], [], 1), [], [], []),
        Labels = Days.Found(asOf).Labels,
        Quality = Days.Found(asOf).Quality with { Predictions = rows },
    };
}
