using CsCheck;
using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Measures;

/// <summary>The measures that are read off an order of rows, beside those that are read off their definitions.</summary>
public sealed class PlainMeasuresTests
{
    public static TheoryData<string> Names => [.. Plain.Keys];

    private static Dictionary<string, (Metric Metric, Func<Scored, int[], double> Of)> Plain => new()
    {
        ["RocAuc"] = (Metric.RocAuc, PlainMeasures.RocAuc),
        ["AveragePrecision"] = (Metric.AveragePrecision, PlainMeasures.AveragePrecision),
        ["Precision"] = (Metric.Precision, PlainMeasures.Precision),
        ["Recall"] = (Metric.Recall, PlainMeasures.Recall),
        ["Ece"] = (Metric.Ece, PlainMeasures.Ece),
        ["Brier"] = (Metric.Brier, PlainMeasures.Brier),
    };

    // Few scores make many ties; many make few.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_measure_is_what_its_definition_says(string name) =>
        Gen.Select(Gen.OneOf(Gen.Const(4), Gen.Const(1024)), Gen.Select(Gen.Bool, Gen.Int[0, 1023], Gen.Int[0, 3]).Array[1, 60], Gen.Int[0, 64]).Sample((levels, rows, threshold) =>
        {
            var scored = new Scored(
                [.. rows.Select(r => r.Item1 ? 1f : 0)],
                [.. rows.Select(r => r.Item2 % levels / (float)levels)],
                1)
            {
                Threshold = threshold / 64f,
            };
            int[] weights = [.. rows.Select(r => r.Item3)];
            var (plain, quick) = (Plain[name].Of(scored, weights), Measure.Of(Plain[name].Metric, scored, weights));
            Assert.True(plain.Equals(quick) || Math.Abs(plain - quick) < 1e-9, $"{plain} and {quick}");
        });

    [Fact]
    public void A_negative_zero_is_a_zero_and_negative_scores_are_below() => Assert.Equal(
        0.75, Measure.Of(Metric.RocAuc, new Scored([1, 0, 0, 1], [0f, -0f, -1f, 2], 1), [2, 2, 0, 2]), 12);

    [Fact]
    public void Metrics_measured_together_are_those_measured_alone()
    {
        Metric[] metrics = [Metric.RecallAtAlarms(0.5), Metric.Brier, Metric.PrecisionAtAlarms(0.125), Metric.F1, Metric.Ece, Metric.RocAuc];
        var scored = new Scored([.. Enumerable.Range(0, 99).Select(i => i % 3 == 0 ? 1f : 0)], [.. Enumerable.Range(0, 99).Select(i => i * 37 % 100 / 100f)], 1) { Threshold = 0.3 };
        int[] weights = [.. Enumerable.Range(0, 99).Select(i => i % 4)];
        var together = new double[metrics.Length];
        new MeasureSet(scored, metrics).Of(weights, together);
        Assert.Equal(metrics.Select(m => Measure.Of(m, scored, weights)), together);
    }
}
