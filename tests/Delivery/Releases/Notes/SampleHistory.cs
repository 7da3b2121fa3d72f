using Levain.Evaluating;
using Levain.Gating;
using Levain.Registering;
using Levain.Training;
using Levain.Validating.Changes;
using Levain.Validating.Profiling;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Lines of a history as promotions write them.</summary>
internal static class SampleHistory
{
    public const string Metric = "AveragePrecision";

    public static string Digest(char of) => "sha256:" + new string(of, 64);

    /// <summary>A promotion with all that its line keeps.</summary>
    /// <param name="version">Also the month of its day.</param>
    /// <param name="digest">A letter that its digest is made of.</param>
    /// <param name="against">The letter of the champion; null for a first one.</param>
    public static HistoryEntry Promoted(int version, char digest, char? against = null)
    {
        var (value, old) = (0.58 + 0.02 * version, 0.57 + 0.01 * version);
        return new HistoryEntry
        {
            Schema = HistoryEntry.CurrentSchema,
            Event = HistoryEvent.Promoted,
            At = new DateTime(2025, 6 + version, 1, 4, 5, 6, DateTimeKind.Utc),
            Commit = "0123456789abcdef0123456789abcdef01234567",
            Version = version,
            Digest = Digest(digest),
            Against = against is { } letter ? Digest(letter) : Opponent.None,
            AsOf = AsOf(version),
            Verdict = Digest('e'),
            Because = against is null ? "the first champion: every bound and baseline holds, there was none to compare with" : "every rule holds",
            Metric = Metric,
            Value = Estimate(value, 0.07),
            Reasons = Reasons(value, against is null ? null : old),
            Champion = Champion(version, digest, against),
            Evidence = Evidence(version, value, against is null ? null : old),
        };
    }

    /// <summary>The line as a program wrote it that kept neither reasons nor pointer nor evidence.</summary>
    public static HistoryEntry Old(HistoryEntry entry) => entry with { Reasons = null, Champion = null, Evidence = null };

    public static HistoryEntry RolledBack(HistoryEntry to, char from, string because) => to with
    {
        Event = HistoryEvent.RolledBack,
        Against = Digest(from),
        Because = because,
        Evidence = null,
    };

    public static Champion Champion(int version, char digest, char? against) => new()
    {
        Schema = Registering.Champion.CurrentSchema,
        Model = "fraud",
        Version = version,
        Digest = Digest(digest),
        Replaced = against is { } letter ? Digest(letter) : null,
        Verdict = Digest('e'),
        Recipe = Recipe(version),
        OperatingPoint = new OperatingPoint
        {
            Rule = "the threshold of the most recall with a precision of at least 0.625",
            Rows = 56_481,
            From = AsOf(version).AddDays(-90).ToDateTime(default),
            To = AsOf(version).AddDays(-60).ToDateTime(default),
            Threshold = 0.12 + version / 100.0,
            MetRule = version != 2,
            ErrorQuantiles = null,
            NaiveError = null,
        },
    };

    public static Estimate Estimate(double value, double half) => new() { Value = value, Low = value - half, High = value + half };

    public static ColumnShift Shift(string name, double distance, double missing = 0) => new()
    {
        Name = name,
        Kind = ColumnKind.Number,
        Distance = distance,
        Error = 0.004,
        Noise = 0.01,
        Mean = 3 * distance,
        MissingBefore = 0,
        MissingNow = missing,
        IsNotable = true,
    };

    private static DateOnly AsOf(int version) => new DateOnly(2025, 6 + version, 1).AddDays(-1);

    private static Recipe Recipe(int version) => new()
    {
        Dataset = "fraud",
        Snapshot = "sha256:" + new string((char)('0' + version), 64),
        AsOf = AsOf(version),
        Seed = version < 3 ? 1 : 7,
        Training = "last 180 days",
        HoldOut = "last 30 days",
        GapDays = 7,
        From = AsOf(version).AddDays(-220).ToDateTime(default),
        To = AsOf(version).AddDays(-40).ToDateTime(default),
        Rows = 280_000 + 1_234 * version,
        Features = version < 3 ? ["Amount", "Hour", "Category=Cash"] : ["Amount", "Hour", "NewDevice", "SinceLast"],
        Code = "sha256:" + new string(version < 2 ? 'c' : 'd', 64),
        Packages = new(StringComparer.Ordinal) { ["Microsoft.ML"] = version < 3 ? "5.0.1" : "5.0.2", ["Parquet.Net"] = "6.1.0" },
        Runtime = ".NET 10.0.12 linux-x64",
        Learner = "FastTreeBinaryTrainer",
    };

    private static RecordedEvidence Evidence(int version, double value, double? old) => new()
    {
        Rows = 53_631 + version,
        Positives = 479 + version,
        From = AsOf(version).AddDays(-50).ToDateTime(default),
        To = AsOf(version).AddDays(-20).ToDateTime(default),
        HigherIsBetter = true,
        Contenders =
        [
            Contender("candidate", value, 0.07),
            .. old is { } champion ? new[] { Contender("champion", champion, 0.08) } : [],
            Contender("linear", 0.3176, 0.06),
        ],
        Comparisons = old is { } other ? [Compared(value, other) with { Rows = 53_631 + version }, Compared(value + 0.05, other + 0.03) with { Quantity = $"{Metric} on Channel Chip", Rows = 7_784 }] : [],
        ComparisonsLeftOut = 0,
        Slices = [.. Slices(value, old)],
        SlicesLeftOut = version == 3 ? 5 : 0,
        Data = Data(version, old is not null),
    };

    private static DataEvidence Data(int version, bool hasChampion) => new()
    {
        Accepted = 590_000 + 1_000 * version,
        Quarantined = version,
        Since = hasChampion ? new SnapshotName { Snapshot = Recipe(version - 1).Snapshot, AsOf = AsOf(version - 1), Rows = 589_000 + 1_000 * version } : null,
        Compared = hasChampion ? 9 : 0,
        Columns = version == 3 ? [new ColumnChange { Name = "Terminal", Kind = ColumnChangeKind.Added, InContract = false, Was = null, Is = null }] : [],
        ColumnsLeftOut = 0,
        Shifts = version == 3 ? [Shift("Amount", 0.213), Shift("Device", 0.12, missing: 0.0712)] : [],
        ShiftsLeftOut = 0,
    };

    private static IEnumerable<SliceResult> Slices(double value, double? old)
    {
        yield return Slice("Channel", "Chip", 7_784, 50, value + 0.05, old + 0.03);
        yield return Slice("Channel", "Contactless", 14_147, 0, null, null);
        yield return Slice("Channel", "Ecommerce", 29_433, 385, value - 0.01, old - 0.01);
        yield return Slice("Amount", "14.46 to 27.27", 13_410, 54, value - 0.2, old);
        yield return Slice("Amount", "51.73 and more", 0, 0, null, null);
    }

    private static SliceResult Slice(string slice, string part, int rows, int positives, double? mine, double? theirs) => new()
    {
        Slice = slice,
        Value = part,
        Rows = rows,
        Positives = positives,
        IsTooSmall = mine is null,
        Contenders =
        [
            .. mine is { } value ? new[] { Only("candidate", value, 0.1) } : [],
            .. theirs is { } other ? new[] { Only("champion", other, 0.1) } : [],
        ],
    };

    private static Contender Contender(string name, double value, double half) => new()
    {
        Name = name,
        Metrics = new(StringComparer.Ordinal) { [Metric] = Estimate(value, half), ["RocAuc"] = Estimate(value / 2 + 0.66, 0.005) },
    };

    private static Contender Only(string name, double value, double half) =>
        new() { Name = name, Metrics = new(StringComparer.Ordinal) { [Metric] = Estimate(value, half) } };

    private static Comparison Compared(double candidate, double champion) => new()
    {
        Rule = $"{Metric} is not worse than the champion's by more than 0.02 (95% sure)",
        Quantity = Metric,
        Rows = 0,
        Candidate = candidate,
        Champion = champion,
        Value = champion - candidate,
        Low = champion - candidate - 0.015,
        High = champion - candidate + 0.015,
        Margin = 0.02,
        Holds = 0.001,
        Fails = 0.999,
        RowsToDecide = null,
    };

    private static IReadOnlyList<Reason> Reasons(double value, double? old) =>
    [
        new Reason { Rule = $"{Metric} is at least 0.6", Outcome = RuleOutcome.Passed, Evidence = CardNumber(value) },
        new Reason
        {
            Rule = $"{Metric} is not worse than the champion's by more than 0.02 (95% sure)",
            Outcome = old is null ? RuleOutcome.NotApplied : RuleOutcome.Passed,
            Evidence = old is { } champion ? $"{CardNumber(value)} against {CardNumber(champion)}" : "there is no champion yet",
        },
        new Reason { Rule = "latencyP99 (µs) is at most 1000", Outcome = RuleOutcome.Passed, Evidence = "so as measured beside evaluate.json" },
    ];

    private static string CardNumber(double value) => FormattableString.Invariant($"{value:0.0000}");
}
