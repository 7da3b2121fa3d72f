using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Monitoring;
using Levain.Monitoring.References;
using Levain.Retraining;
using Levain.Retraining.Deciding;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Monitoring;

/// <summary>A look on which nearly everything is to be seen, some of it hostile; and one on which nothing is.</summary>
internal static class SampleLook
{
    public const string Hostile = "<script>alert(1)</script>";

    private static readonly RetrainPolicy Policy = Retrain.When(Retrain.ColumnsDrift).After(looks: 2)
        .Or(Retrain.Realised(Metric.Precision, worseThan: 0.625)).Or(Retrain.NewRows(1_000_000));

    public static MonitorPageFacts Loud { get; } = Make();

    public static MonitorPageFacts Quiet { get; } = Facts(Days.Quiet(Days.First), Retrain.ByHand, []);

    private static MonitorPageFacts Make()
    {
        var first = Decider.Decide(Policy, Days.Quiet(Days.First).Drifting());
        var evidence = Days.Quiet(Days.First.AddDays(1), first).With(f => f with
        {
            Drift = Drift,
            Realised = Realised,
            Estimated = Days.Estimated("Precision", 0.7) with { OnMatured = new(StringComparer.Ordinal) { ["Precision"] = Days.About(0.71) } },
            Labels = f.Labels with
            {
                Matured = 400,
                Labelled = 300,
                MedianLagDays = 2,
                LongLagDays = 9.5,
                Repeated = 1,
                Unknown = 2,
                Early = 3,
                Unreadable = 8,
                OtherChampions = new(StringComparer.Ordinal) { ["sha256:" + new string('b', 64)] = 7 },
            },
            Quality = f.Quality with
            {
                UnrealScores = 4,
                Repeated = 9,
                WithoutFeatures = 10,
                BackwardTimes = 5,
                Torn = [Hostile],
                Violations = new(StringComparer.Ordinal) { ["OutOfRange Amount"] = 6 },
                ErrorShare = 0.0123,
                Latency = new(StringComparer.Ordinal) { ["0.5"] = 1.5, ["0.99"] = 12.25 },
            },
        });
        var alarm = new AlarmSpan("columns that the model uses have drifted", Days.First.AddDays(-40), Days.First.AddDays(-30), AlarmBook.OtherChampion);
        return Facts(evidence, Policy, [alarm]);
    }

    private static MonitorPageFacts Facts(Evidence evidence, RetrainPolicy policy, IReadOnlyList<AlarmSpan> ended)
    {
        var decision = Decider.Decide(policy, evidence);
        var look = new Look { Schema = Look.CurrentSchema, Evidence = evidence, Decision = decision, Notes = ended.Count == 0 ? [] : [$"Note {Hostile}"] };
        return new(look, Reference, [.. AlarmSpans.Of([decision]), .. ended]) { Rows = Rows };
    }

    private static DriftFindings Drift => Days.Drift(("Range1", 0.97, true), ("Return", 0.1, false)) with
    {
        Columns =
        [
            Days.Column("Range1", 0.97, true) with { MissingNow = 0.25 },
            Days.Column("Return", 0.1, false),
            Days.Column("Range22", 0.9, false) with { IsDrifted = true, LeftOut = "autocorrelated", Importance = double.NaN },
            Days.Column(Hostile, 0.05, false) with { Kind = ColumnKind.Category, Test = "ChiSquare", Wasserstein = null, UnknownNow = 0.1 },
            Days.Column("Empty", 0, false) with { Test = null, Statistic = null, PValue = null, CalibratedPValue = null, Psi = null, JensenShannon = null, Wasserstein = null },
        ],
        Domain = new() { Rows = 500, RocAuc = Days.About(0.93, 0.02), By = ["Range1", "Return"] },
    };

    private static RealisedFindings Realised => Days.Realised("Precision", Days.About(0.4), Days.About(0.7), naive: 0.5) with
    {
        Positives = 120,
        Alarms = 60,
        RightAlarms = 24,
        Metrics = new(StringComparer.Ordinal)
        {
            ["Precision"] = Days.About(0.4),
            ["Recall"] = new Estimate { Value = double.NaN, Low = double.NaN, High = double.NaN },
        },
        HoldOut = new(StringComparer.Ordinal) { ["Precision"] = Days.About(0.7), ["Recall"] = Days.About(0.5) },
    };

    private static MonitoringReference Reference => new()
    {
        Schema = MonitoringReference.CurrentSchema,
        Champion = "sha256:a",
        AsOf = new DateOnly(2020, 1, 31),
        WindowDays = 30,
        FalseAlarmDays = 90,
        Level = 0.01,
        Columns =
        [
            Column("Range1", ColumnKind.Number, [], Numbers("Range1", i => i % 40)),
            Column("Return", ColumnKind.Number, [], Numbers("Return", i => 7)),
            Column(Hostile, ColumnKind.Category, ["Chip", Hostile], Categories()),
            Column("Gone", ColumnKind.Number, [], Numbers("Gone", i => i)),
        ],
        HoldOut = new(StringComparer.Ordinal),
        Calibration = null,
    };

    private static WatchedTable Rows => new(
        [
            Watched("Range1", ColumnKind.Number), Watched("Return", ColumnKind.Number), Watched(Hostile, ColumnKind.Category, "Chip", Hostile),
        ],
        [.. Enumerable.Range(0, 4).Select(i => Days.First.ToDateTime(new TimeOnly(i, 0), DateTimeKind.Utc))],
        [[35, 38, 39, float.NaN], [7, 7, -100, 100], [0, 1, 2, float.NaN]]);

    private static ReferenceColumn Column(string name, ColumnKind kind, IReadOnlyList<string> categories, ColumnProfile profile) =>
        new() { Column = Watched(name, kind, [.. categories]), Profile = profile, Importance = 0.4, LeftOut = null, Quiet = [] };

    private static WatchedColumn Watched(string name, ColumnKind kind, params string[] categories) => new(name, ColumnSource.Feature, kind, categories);

    private static ColumnProfile Numbers(string name, Func<int, double> value)
    {
        var sketch = new ColumnSketch(new ColumnShape(name, "a number", ColumnKind.Number));
        sketch.AddNumbers([.. Enumerable.Range(0, 1000).Select(value)]);
        return sketch.ToProfile();
    }

    private static ColumnProfile Categories()
    {
        var sketch = new ColumnSketch(new ColumnShape(Hostile, "a category", ColumnKind.Category) { Categories = ["Chip", Hostile] });
        sketch.AddCategories([0, 0, 0, 1]);
        return sketch.ToProfile();
    }
}
