using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Fixtures;
using Levain.Evaluating.Measures;
using Levain.Monitoring.Joining;
using Levain.Monitoring.Performing.Fixtures;
using Levain.Monitoring.References;
using Levain.Samples;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.Performing;

public sealed class EstimatedPerformanceTests
{
    private static readonly EstimateFixture Fixture = FixtureFile.Read<EstimateFixture>("estimates.json");

    private static readonly Metric[] Metrics = [Metric.AveragePrecision, Metric.RocAuc, Metric.Precision, Metric.Recall, Metric.F1, Metric.Accuracy];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Fixture.Estimates.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expectations_are_those_of_scikit_learn_on_rows_that_are_partly_positive(int number)
    {
        var given = Fixture.Estimates[number];
        var model = new PaymentModel
        {
            Policy = Retrain.When(Retrain.Estimated(Metric.RecallAtAlarms(given.Budget), 0.5)).Or(Retrain.Estimated(Metric.PrecisionAtAlarms(given.Budget), 0.5)),
        };

        var told = EstimatedPerformance.Of(model, LogBook.Reference(given.Calibration), Window(given.Scores, [], given.Threshold))!;

        Assert.Equal(given.Scores.Length, told.Rows);
        Assert.Equal(given.Expected.Keys.Order(StringComparer.Ordinal), told.Metrics.Keys);
        foreach (var (name, expected) in given.Expected)
        {
            Assert.Equal(expected, told.Metrics[name].Value, 1e-9);
            Assert.InRange(told.Metrics[name].Value, told.Metrics[name].Low - 1e-9, told.Metrics[name].High + 1e-9);
        }
    }

    [Fact]
    public void Under_another_mix_of_rows_the_estimate_holds_within_its_interval()
    {
        var (right, asked) = Play(windows: 100, meaning: score => score * score);
        Assert.All(Metrics, m => Assert.InRange(right[m.Name] / (double)asked, 0.9, 1));
    }

    [Fact]
    public void Under_another_meaning_of_the_scores_it_is_blind()
    {
        // Half of what was fraud is none any more, and nothing of the rows shows it.
        var (right, asked) = Play(windows: 40, meaning: score => score * score / 2);
        Assert.All(new[] { Metric.AveragePrecision, Metric.Precision, Metric.F1 }, m => Assert.InRange(right[m.Name] / (double)asked, 0, 0.1));
        Assert.Contains("blind to a change of what is true", EstimatedFindings.Limit, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interval_is_no_surer_than_the_hold_out_that_probabilities_were_read_off()
    {
        var given = Fixture.Estimates[0];
        var reference = LogBook.Reference(given.Calibration);
        var alone = Of(reference);
        reference.HoldOut["Precision"] = new Estimate { Value = 0.6, Low = 0.5, High = 0.65 };
        reference.HoldOut["Recall"] = new Estimate { Value = 0.6, Low = double.NaN, High = double.NaN };
        var both = Of(reference);

        // Rows of known probability: the variance of a precision is the mean of p (1 - p) over the alarms, by their number.
        double[] alarms = [.. given.Scores.Where(s => s >= given.Threshold).Select(s => given.Shares[Array.FindIndex(given.Edges, e => e >= s)])];
        var half = 1.96 * Math.Sqrt(alarms.Sum(p => p * (1 - p))) / alarms.Length;
        Assert.InRange((alone["Precision"].High - alone["Precision"].Low) / 2 / half, 0.85, 1.15);
        Assert.Equal(Math.Sqrt(Math.Pow((alone["Precision"].High - alone["Precision"].Low) / 2, 2) + 0.01), both["Precision"].Value - both["Precision"].Low, 1e-9);
        Assert.Equal(alone["Recall"], both["Recall"]);

        SortedDictionary<string, Estimate> Of(MonitoringReference known) =>
            EstimatedPerformance.Of(new PaymentModel(), known, Window(given.Scores, [], given.Threshold))!.Metrics;
    }

    [Fact]
    public void The_same_rows_give_the_same_estimate_in_whatever_order_and_matured_ones_are_estimated_beside()
    {
        var given = Fixture.Estimates[0];
        var (model, reference) = (new PaymentModel(), LogBook.Reference(given.Calibration));
        var once = EstimatedPerformance.Of(model, reference, Window(given.Scores, given.Scores[..50], given.Threshold))!;
        var again = EstimatedPerformance.Of(model, reference, Window([.. given.Scores.Reverse()], [], given.Threshold))!;

        Assert.Equal(once.Metrics, again.Metrics);
        Assert.Empty(again.OnMatured);
        Assert.Equal(EstimatedPerformance.Of(model, reference, Window(given.Scores[..50], [], given.Threshold))!.Metrics, once.OnMatured);
    }

    [Fact]
    public void Without_a_threshold_alarms_are_not_estimated_but_the_order_is()
    {
        var given = Fixture.Estimates[0];
        var told = EstimatedPerformance.Of(new PaymentModel(), LogBook.Reference(given.Calibration), Window(given.Scores, [], double.NaN))!.Metrics;

        Assert.Equal((double.NaN, double.NaN), (told["Precision"].Value, told["Precision"].Low));
        Assert.Equal(given.Expected["RocAuc"], told["RocAuc"].Value, 1e-9);
    }

    [Fact]
    public void Nothing_is_estimated_of_numbers_of_classes_without_calibration_and_without_rows()
    {
        var calibration = Fixture.Estimates[0].Calibration;
        var window = Window([0.5f], [], 0.5);
        Assert.NotNull(EstimatedPerformance.Of(new PaymentModel(), LogBook.Reference(calibration), window));
        Assert.Null(EstimatedPerformance.Of(new PaymentModel(), LogBook.Reference(), window));
        Assert.Null(EstimatedPerformance.Of(new PaymentModel(), LogBook.Reference(calibration), Window([], [], 0.5)));
        Assert.Null(EstimatedPerformance.Of(new TideModel(), LogBook.Reference(calibration), window));
        Assert.Null(EstimatedPerformance.Of(new FlowerModel(), LogBook.Reference(calibration), window));
    }

    [Fact]
    public void A_lean_look_estimates_what_the_policy_asks_for_and_draws_nothing()
    {
        var given = Fixture.Estimates[0];
        var model = new PaymentModel { Policy = Retrain.When(Retrain.Estimated(Metric.Precision, 0.5)) };
        var told = EstimatedPerformance.Of(model, LogBook.Reference(given.Calibration), Window(given.Scores, [], given.Threshold), PerformanceEffort.Lean)!.Metrics;

        Assert.Equal(["AveragePrecision", "Precision"], told.Keys);
        Assert.Equal(given.Expected["Precision"], told["Precision"].Value, 1e-9);
        Assert.True(double.IsNaN(told["Precision"].Low));
    }

    /// <summary>How often what was realised on 1,000 rows lay in the interval of the estimate.</summary>
    private static (Dictionary<string, int> Right, int Asked) Play(int windows, Func<double, double> meaning)
    {
        // On the hold-out a score meant its square; its steps are fine enough to be nearly that.
        double[] edges = [.. Enumerable.Range(1, 200).Select(i => i / 200.0)];
        var reference = LogBook.Reference(new Calibration { Edges = edges, Shares = [.. edges.Select(e => Math.Pow(e - 0.0025, 2))] });
        var random = new SplitMix(20260302);
        var right = Metrics.ToDictionary(m => m.Name, _ => 0);
        for (var w = 0; w < windows; w++)
        {
            // The product of two uniforms is low mostly, their greatest high mostly: what is asked differs from window to window.
            float[] scores = [.. Enumerable.Range(0, 1000).Select(i => (float)(i % windows <= w ? Math.Max(Next(), Next()) : Next() * Next()))];
            float[] labels = [.. scores.Select(s => Next() < meaning(s) ? 1f : 0f)];
            var told = EstimatedPerformance.Of(new PaymentModel(), reference, Window(scores, [], 0.7))!.Metrics;
            var realised = Measure.All(Metrics, new Scored(labels, scores, 1) { Threshold = 0.7 }, [.. Enumerable.Repeat(1, scores.Length)]);
            for (var m = 0; m < Metrics.Length; m++)
                if (realised[m] >= told[Metrics[m].Name].Low && realised[m] <= told[Metrics[m].Name].High)
                    right[Metrics[m].Name]++;
        }

        return (right, windows);

        double Next() => (random.Next() >> 11) * (1.0 / (1L << 53));
    }

    private static ServedWindow Window(float[] scores, float[] matured, double threshold) => new()
    {
        From = default,
        Until = default,
        Rows = new WatchedTable([], [], []),
        Scores = scores,
        Matured = new MaturedRows(new Scored(new float[matured.Length], matured, 1) { Threshold = threshold }, new DateTime[matured.Length], [], new int[matured.Length]),
        Labels = null!,
        Quality = null!,
    };
}
