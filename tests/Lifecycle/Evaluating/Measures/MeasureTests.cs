using CsCheck;
using Levain.Definitions.Policies;
using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Measures;

public sealed class MeasureTests
{
    private static readonly MeasureFixture Fixture = FixtureFile.Read<MeasureFixture>("measures.json");

    private static readonly Metric[] Numbers =
    [
        Metric.Mae, Metric.Rmse, Metric.RSquared, Metric.Mase, Metric.Coverage(0.95),
        Metric.Pinball(0.025), Metric.Pinball(0.9), Metric.Pinball(0.975),
    ];

    private static readonly Metric[] Binary =
    [
        Metric.AveragePrecision, Metric.RocAuc, Metric.LogLoss, Metric.Brier, Metric.RecallAtAlarms(0.125), Metric.PrecisionAtAlarms(0.125),
        Metric.Ece, Metric.EceOf(4), Metric.Precision, Metric.Recall, Metric.F1, Metric.Mcc, Metric.Accuracy, Metric.ExpectedCost(1, 12.5),
    ];

    private static readonly Dictionary<string, double> Band = new() { ["0.025"] = -3.5, ["0.9"] = 2.25, ["0.975"] = 4 };

    private static readonly Metric[] Classes = [Metric.MicroAccuracy, Metric.MacroAccuracy, Metric.MulticlassLogLoss];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var each in Fixture.Cases)
                foreach (var metric in each.Expected.Keys)
                    data.Add(each.Name, metric);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_measure_agrees_with_scikit_learn(string name, string metric)
    {
        var fixture = Fixture.Cases.Single(c => c.Name == name);
        var value = Measure.Of(All.Single(m => m.Name == metric), fixture.Scored, fixture.Weights);
        if (fixture.Expected[metric] is { } expected)
            Assert.InRange(Math.Abs(value - expected), 0, 1e-12 + 1e-9 * Math.Abs(expected));
        else
            Assert.Equal(double.NaN, value);
    }

    [Fact]
    public void The_fixture_names_its_maker() => Assert.Equal("scikit-learn 1.2.1", Fixture.MadeBy);

    [Fact]
    public void A_weight_is_as_good_as_the_row_so_many_times() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int[0, 3]).Array[1, 40].Sample(rows =>
        {
            var weights = rows.Select(r => r.Item3).ToArray();
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, r.Item3)).ToArray();
            foreach (var metric in Numbers)
                Same(metric, rows.Select(r => (float)r.Item1), rows.Select(r => (float)r.Item2), weights, repeated.Select(r => (float)r.Item1), repeated.Select(r => (float)r.Item2), 1);
            foreach (var metric in Binary)
                Same(metric, rows.Select(r => r.Item1 % 2f), rows.Select(r => r.Item2 / 8f), weights, repeated.Select(r => r.Item1 % 2f), repeated.Select(r => r.Item2 / 8f), 1);
            foreach (var metric in Classes)
                Same(metric, rows.Select(r => r.Item1 % 2f), rows.SelectMany(Shares), weights, repeated.Select(r => r.Item1 % 2f), repeated.SelectMany(Shares), 2);
        });

    [Fact]
    public void The_order_of_rows_does_not_count() =>
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 8]).Array[2, 40].Sample(rows =>
        {
            var back = rows.Reverse().ToArray();
            var ones = rows.Select(_ => 1).ToArray();
            foreach (var metric in Binary)
                Same(metric, rows.Select(r => (float)r.Item1), rows.Select(r => r.Item2 / 8f), ones, back.Select(r => (float)r.Item1), back.Select(r => r.Item2 / 8f), 1);
        });

    public static TheoryData<double, double, double> Budgets => new()
    {
        { 0.1, 1, 0.25 },
        { 0.2, 1, 0.5 },
        { 0.3, 2.5 / 3, 2.5 / 4 },
        { 0.4, 0.75, 0.75 },
        { 0.45, 0.6, 0.75 },
        { 1, 0.4, 1 },
    };

    // Ten rows: scores 9, 8, two of 7 with one positive, then 6 to 1; the positives are 9, 8, one 7 and 1.
    [Theory]
    [MemberData(nameof(Budgets))]
    public void Alarms_go_to_the_highest_scores_and_a_tie_is_shared(double share, double precision, double recall)
    {
        float[] scores = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9];
        float[] labels = [1, 0, 0, 0, 0, 0, 0, 1, 1, 1];
        Assert.Equal(precision, Of(Metric.PrecisionAtAlarms(share), labels, scores), 9);
        Assert.Equal(recall, Of(Metric.RecallAtAlarms(share), labels, scores), 9);
    }

    [Fact]
    public void A_score_that_is_no_number_has_no_quality()
    {
        foreach (var metric in Numbers.Concat(Binary))
            Assert.Equal(double.NaN, Of(metric, [0, 1, 1], [0.5f, float.NaN, 0.7f]));
        Assert.Equal(double.NaN, Of(Metric.MulticlassLogLoss, [0, 1], [float.NaN, 0, 0, 1], classes: 2));
    }

    [Fact]
    public void No_rows_have_no_quality()
    {
        foreach (var metric in Numbers.Concat(Binary))
            Assert.Equal(double.NaN, Of(metric, [0, 1], [0.5f, 0.5f], [0, 0]));
    }

    [Fact]
    public void What_was_not_fixed_beforehand_has_no_value()
    {
        var scored = new Scored([0, 1], [0.2f, 0.8f], 1);
        Assert.All(
            [Metric.Precision, Metric.Recall, Metric.F1, Metric.Mcc, Metric.Accuracy, Metric.ExpectedCost(1, 2), Metric.Mase, Metric.Pinball(0.5), Metric.Coverage(0.9)],
            m => Assert.Equal(double.NaN, Measure.Of(m, scored, [1, 1])));
    }

    private static IEnumerable<Metric> All => Numbers.Concat(Binary).Concat(Classes).Append(Metric.Coverage(0.5));

    private static float[] Shares((int, int, int) row) => [row.Item2 / 8f, 1 - row.Item2 / 8f];

    private static void Same(
        Metric metric, IEnumerable<float> labels, IEnumerable<float> scores, int[] weights,
        IEnumerable<float> otherLabels, IEnumerable<float> otherScores, int classes)
    {
        var a = Of(metric, [.. labels], [.. scores], weights, classes);
        var b = Of(metric, [.. otherLabels], [.. otherScores], null, classes);
        Assert.True(a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a)), $"{metric.Name}: {a} and {b}");
    }

    private static double Of(Metric metric, float[] labels, float[] scores, int[]? weights = null, int classes = 1) =>
        Measure.Of(metric, new Scored(labels, scores, classes) { Threshold = 0.5, Quantiles = Band, NaiveError = 2.5 }, weights ?? [.. Enumerable.Repeat(1, labels.Length)]);
}
