using Levain.Evaluating;
using Levain.Monitoring;
using Levain.Validating.Profiling;

namespace Levain.Retraining.Deciding;

/// <summary>Evidence of made-up days; every part can be changed by a test.</summary>
internal static class Days
{
    public static DateOnly First { get; } = new(2020, 3, 2);

    /// <summary>A quiet day: nothing drifts, no label is matured, nobody asks.</summary>
    public static Evidence Quiet(DateOnly day, RetrainDecision? before = null) => new()
    {
        Findings = Found(day),
        Trainings = [],
        NewRows = 0,
        Changes = [],
        ByHand = null,
        Before = before,
    };

    public static Findings Found(DateOnly day) => new()
    {
        Schema = Findings.CurrentSchema,
        Model = "market",
        Champion = "sha256:a",
        ChampionAsOf = new DateOnly(2020, 1, 31),
        AsOf = day,
        From = day.AddDays(-20).ToDateTime(TimeOnly.MinValue),
        Until = day.AddDays(1).ToDateTime(TimeOnly.MinValue),
        Quality = new() { Predictions = 15, UnrealScores = 0, Violations = new(StringComparer.Ordinal), BackwardTimes = 0, Torn = [] },
        Labels = new()
        {
            Matured = 0,
            Labelled = 0,
            MedianLagDays = null,
            LongLagDays = null,
            Repeated = 0,
            Unknown = 0,
            Early = 0,
            OtherChampions = new(StringComparer.Ordinal),
        },
        Drift = Drift(("Range1", 0.2, false), ("Return", 0.1, false)),
        Realised = null,
        Estimated = null,
    };

    public static DriftFindings Drift(params (string Name, double Statistic, bool IsAlarm)[] columns) => new()
    {
        Rows = 15,
        Columns = [.. columns.Select(c => Column(c.Name, c.Statistic, c.IsAlarm))],
        Domain = null,
        NotJudged = null,
    };

    public static ColumnDrift Column(string name, double statistic, bool isAlarm) => new()
    {
        Name = name,
        Source = ColumnSource.Feature,
        Kind = ColumnKind.Number,
        Test = "KolmogorovSmirnov",
        Statistic = statistic,
        Error = 0,
        PValue = 0.001,
        CalibratedPValue = isAlarm ? 0.0005 : 0.4,
        Psi = 1.25,
        JensenShannon = 0.5,
        Wasserstein = 2.5,
        MissingBefore = 0,
        MissingNow = 0,
        UnknownNow = 0,
        Importance = 0.4,
        LeftOut = null,
        IsDrifted = isAlarm,
        IsAlarm = isAlarm,
    };

    public static Estimate About(double value, double half = 0.1) => new() { Value = value, Low = value - half, High = value + half };

    public static RealisedFindings Realised(string metric, Estimate now, Estimate then, double? naive = null, int rows = 200) => new()
    {
        Rows = rows,
        Positives = null,
        From = new DateTime(2020, 2, 1),
        To = new DateTime(2020, 2, 28),
        Metrics = new(StringComparer.Ordinal) { [metric] = now },
        HoldOut = new(StringComparer.Ordinal) { [metric] = then },
        NaiveError = naive,
        Alarms = null,
        RightAlarms = null,
    };

    public static EstimatedFindings Estimated(string metric, double value) => new()
    {
        Rows = 500,
        Metrics = new(StringComparer.Ordinal) { [metric] = About(value) },
        OnMatured = new(StringComparer.Ordinal),
    };

    public static Evidence With(this Evidence evidence, Func<Findings, Findings> change) => evidence with { Findings = change(evidence.Findings) };

    public static Evidence Drifting(this Evidence evidence) =>
        evidence.With(f => f with { Drift = Drift(("Range1", 0.97, true), ("Return", 0.1, false)) });

    public static Evidence NotJudged(this Evidence evidence) =>
        evidence.With(f => f with { Drift = f.Drift with { NotJudged = "3 rows are too few to be judged" } });
}
