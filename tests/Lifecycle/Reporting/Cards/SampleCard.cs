using Levain.Definitions;
using Levain.Evaluating;
using Levain.Evaluating.Curves;
using Levain.Gating;
using Levain.Registering;
using Levain.Samples;
using Levain.Training;
using Levain.Validating;

namespace Levain.Reporting.Cards;

/// <summary>The facts of cards that have every section that their kind can have.</summary>
internal static class SampleCard
{
    private const int Rows = 3000;

    public static readonly string[] Kinds = ["binary", "regression", "multiclass"];

    public static CardFacts Of(string kind) => kind switch
    {
        "binary" => Facts(new SwipeModel(), ["AveragePrecision", "Ece", "RocAuc"], 1) with { },
        "regression" => Facts(new HouseModel(), ["Mae", "RSquared"], 1),
        _ => Facts(new FlowerModel(), ["MacroAccuracy", "MicroAccuracy"], 3),
    };

    public static Estimate Estimate(int seed) => new() { Value = Noise(seed), Low = Noise(seed) - 0.05 - Noise(seed + 1) / 9, High = Noise(seed) + 0.04 + Noise(seed + 2) / 9 };

    private static CardFacts Facts(ModelDefinition definition, string[] metrics, int classes)
    {
        var champion = Champions.Of("sha256:" + new string('b', 64), version: 3, definition.Name) with { Replaced = "sha256:" + new string('c', 64) };
        var names = new[] { "candidate", "champion", "constant", "linear" };
        return new CardFacts
        {
            Definition = definition,
            Champion = champion,
            Verdict = Verdict(champion),
            Validation = Report(),
            Training = new TrainingResult { Model = champion.Digest, Recipe = champion.Recipe, HoldOutRows = Rows, OperatingPoint = null },
            Curves = CurveMaker.Of(definition.Kind, [.. names.Select((n, i) => (n, Scored(classes, i)))], [.. Enumerable.Range(0, Rows).Select(Hour)], ["Brick", "Wood", "Stone"]),
            Evaluation = Evaluation(definition, metrics, names),
        };
    }

    private static Evaluation Evaluation(ModelDefinition definition, string[] metrics, string[] names) => new()
    {
        Candidate = "sha256:" + new string('b', 64),
        Champion = "sha256:" + new string('c', 64),
        Rows = Rows,
        Positives = definition.Kind == ModelKind.Binary ? 612 : null,
        From = Hour(0),
        To = Hour(Rows - 1),
        Resamples = 1000,
        Blocks = 77,
        MainMetric = definition.MainMetric.Name,
        Contenders = [.. names.Select((n, i) => Contender(n, metrics, 10 * i))],
        Comparisons = [],
        Slices = [.. new[] { "Chip", "Contactless", "Ecommerce", "Cash machine", "Wire" }.Select((v, i) => Slice(v, i, metrics))],
        Classes = definition.Kind == ModelKind.Multiclass ? [.. new[] { "Brick", "Wood", "Stone" }.Select(Class)] : [],
        Importances = [.. Enumerable.Range(0, 9).Select(i => new Importance { Feature = $"Feature{i}", Worse = Falling(i), IsDispensable = i > 6 })],
        Staleness = new Staleness
        {
            Ages = [.. Enumerable.Range(0, 4).Select(i => new AgeResult { FromDays = 7 * i, ToDays = 7 * i + 6, Rows = 700 + i, Value = Estimate(200 + i), Linear = Noise(210 + i) })],
            WorseIn30Days = Estimate(220),
        },
    };

    private static Contender Contender(string name, string[] metrics, int seed) => new()
    {
        Name = name,
        Metrics = new(metrics.Select((m, i) => (m, i)).ToDictionary(p => p.m, p => Estimate(seed + p.i)), StringComparer.Ordinal),
    };

    private static SliceResult Slice(string value, int i, string[] metrics) => new()
    {
        Slice = "Channel",
        Value = value,
        Rows = i == 4 ? 0 : i == 3 ? 12 : 1000 + i,
        Positives = 200 - i,
        IsTooSmall = i == 3,
        Contenders = i >= 3 ? [] : [Contender("candidate", metrics, 300 + 10 * i), Contender("champion", metrics, 400 + 10 * i)],
    };

    private static ClassResult Class(string name, int i) => new()
    {
        Class = name,
        Rows = 1000 - i,
        Told = 1000 + i,
        Precision = i == 2 ? double.NaN : Noise(500 + i),
        Recall = Noise(510 + i),
        F1 = Noise(520 + i),
    };

    private static Verdict Verdict(Champion champion) => new()
    {
        Decision = Decision.Promote,
        Candidate = champion.Digest,
        Champion = champion.Replaced!,
        Sentence = "every rule holds",
        Reasons =
        [
            new Reason { Rule = "Mae beats the naive | baseline", Outcome = RuleOutcome.Passed, Evidence = "0.1 against 0.2" },
            new Reason { Rule = "Mae is at most 3", Outcome = RuleOutcome.NotApplied, Evidence = "<b>*there* is no champion yet" },
        ],
    };

    private static ValidationReport Report() => SampleFacts.Clean.Report with { Accepted = 123_456, Quarantined = 789 };

    private static Estimate Falling(int i) => new() { Value = 0.3 / (i + 1) - 0.034, Low = 0.3 / (i + 1) - 0.06, High = 0.3 / (i + 1) - 0.01 };

    // Contenders that know less and less of the label.
    private static Scored Scored(int classes, int blindness)
    {
        var labels = Enumerable.Range(0, Rows).Select(i => classes > 1 ? i % classes : Noise(i) < 0.2 ? 1f : 0f).ToArray();
        return new Scored(labels, [.. Enumerable.Range(0, Rows * classes).Select(i => Score(i, labels[i / classes], classes, blindness))], classes);
    }

    private static float Score(int i, float label, int classes, int blindness)
    {
        var isSo = classes > 1 ? i % classes == (int)label : label > 0;
        return (float)Math.Clamp((isSo ? 0.45 : 0.1) + Noise(i + 7919 * (blindness + 1)) * (0.4 + 0.1 * blindness) - (isSo ? 0.1 : 0), 0.001, 0.999);
    }

    private static DateTime Hour(int i) => new DateTime(2025, 3, 1).AddHours(2 * i);

    private static double Noise(int seed) => System.IO.Hashing.XxHash32.HashToUInt32(BitConverter.GetBytes(seed)) / (double)uint.MaxValue;
}
