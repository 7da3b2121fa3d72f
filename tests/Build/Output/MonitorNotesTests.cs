using Levain.Monitoring;
using Levain.Retraining;
using Levain.Retraining.Deciding;
using Levain.Stages;
using Xunit;

namespace Levain.Output;

public sealed class MonitorNotesTests : IDisposable
{
    private readonly WrittenCheckout checkout = new();

    [Fact]
    public void Under_its_line_stands_what_was_seen_and_what_each_rule_says()
    {
        checkout.Write("artifacts/fraud/monitor.json", Json.Write(Sample));

        Assert.Equal(
            [
                "  The ledger begins.",
                "  0 rows of 2020-01-02 to 2020-01-31 against the champion a, which knows 2019-12-31.",
                "  drift was not judged: 0 rows are too few",
                "  No prediction is old enough for its label to be known.",
                "  2 answers are no finite numbers.",
                "  speaks      rule one: 5 rows; alarm since 2020-01-30",
                "  quiet       rule two: none",
                "  ended       the alarm of 2020-01-20: quiet: none",
                "  not told    rule three: no labels",
                "  pictures and all numbers: artifacts/fraud/monitor.html",
            ],
            Lines(MonitorStage.StageName));
    }

    [Fact]
    public void Other_stages_and_a_look_that_is_not_there_have_no_notes()
    {
        Assert.Empty(Lines(MonitorStage.StageName));
        checkout.Write("artifacts/fraud/monitor.json", Json.Write(Sample));
        Assert.Empty(Lines("Train"));
    }

    public void Dispose() => checkout.Dispose();

    private string[] Lines(string stage) =>
        [.. new MonitorNotes(checkout.Workspace, new LookBook(checkout.Workspace)).Lines(new StageOutcome(stage, "fraud", StageSource.Ran, 0, "", null, []))];

    private static Look Sample => new()
    {
        Schema = Look.CurrentSchema,
        Evidence = new() { Findings = Found, Trainings = [], NewRows = 5, Changes = [], ByHand = null, Before = null },
        Decision = new()
        {
            Schema = RetrainDecision.CurrentSchema,
            Model = "fraud",
            AsOf = new DateOnly(2020, 1, 31),
            Champion = "a",
            Findings = "sha256:f",
            Retrain = true,
            Sentence = "retrain: rule one: 5 rows",
            HeldBack = null,
            Rules =
            [
                Answer("rule one", true, "5 rows") with { AlarmSince = new DateOnly(2020, 1, 30) },
                Answer("rule two", false, "none") with { EndedAlarmOf = new DateOnly(2020, 1, 20), EndedBecause = "quiet: none" },
                Answer("rule three", null, "no labels"),
            ],
        },
        Notes = ["The ledger begins."],
    };

    private static RuleAnswer Answer(string rule, bool? speaks, string evidence) =>
        new() { Rule = rule, Speaks = speaks, Evidence = evidence, Spoken = 1, Quiet = 0, AlarmSince = null };

    private static Findings Found => new()
    {
        Schema = Findings.CurrentSchema,
        Model = "fraud",
        Champion = "a",
        ChampionAsOf = new DateOnly(2019, 12, 31),
        AsOf = new DateOnly(2020, 1, 31),
        From = new DateTime(2020, 1, 2),
        Until = new DateTime(2020, 2, 1),
        Quality = new() { Predictions = 0, UnrealScores = 2, Violations = [], BackwardTimes = 0, Torn = [] },
        Labels = new() { Matured = 0, Labelled = 0, MedianLagDays = null, LongLagDays = null, Repeated = 0, Unknown = 0, Early = 0, OtherChampions = [] },
        Drift = new() { Rows = 0, Columns = [], Domain = null, NotJudged = "0 rows are too few" },
        Realised = null,
        Estimated = null,
    };
}
