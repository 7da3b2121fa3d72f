using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Fixtures;
using Levain.Monitoring.Performing.Fixtures;
using Xunit;

namespace Levain.Monitoring.Performing;

public sealed class ClosedIntervalTests
{
    private static readonly EstimateFixture Fixture = FixtureFile.Read<EstimateFixture>("estimates.json");

    private static readonly Metric[] Metrics =
    [
        Metric.Precision, Metric.Recall, Metric.F1, Metric.Accuracy, Metric.Brier, Metric.LogLoss, Metric.ExpectedCost(1, 5),
        Metric.Mae, Metric.Mase, Metric.Rmse,
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Fixture.Intervals.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Intervals_are_those_of_the_textbook(int number)
    {
        var given = Fixture.Intervals[number];
        var told = Told(given);
        foreach (var (name, expected) in given.Expected)
        {
            Assert.Equal(expected[0], told[name].Value, 1e-9);
            Assert.Equal(expected[1], told[name].Low, 1e-7);
            Assert.Equal(expected[2], told[name].High, 1e-7);
        }
    }

    [Fact]
    public void They_agree_with_draws_where_blocks_are_many()
    {
        var given = Fixture.Intervals[0];
        var drawn = Trial.Run([("it", given.Rows.Scored)], given.Blocks, Metrics[..7], new DrawPlan(2000, 1, new Progress<double>(), default).Quiet());
        foreach (var metric in Metrics[..7])
        {
            var (closed, other) = (Told(given)[metric.Name], drawn.Describe("it", metric));
            Assert.InRange((closed.High - closed.Low) / (other.High - other.Low), 0.9, 1.1);
        }
    }

    [Fact]
    public void One_block_tells_nothing_and_some_metrics_have_no_closed_form()
    {
        var rows = Fixture.Intervals[0].Rows;
        var alone = ClosedInterval.Of(Metric.Accuracy, 0.5, rows with { Blocks = new int[rows.Count] })!;
        Assert.Equal((0.5, double.NaN, double.NaN), (alone.Value, alone.Low, alone.High));
        Assert.Null(ClosedInterval.Of(Metric.RocAuc, 0.5, rows));
        Assert.Null(ClosedInterval.Of(Metric.AveragePrecision, 0.5, rows));
    }

    private static Dictionary<string, Estimate> Told(IntervalCase given)
    {
        var ones = Enumerable.Repeat(1, given.Rows.Count).ToArray();
        return Metrics.Where(m => given.Expected.ContainsKey(m.Name))
            .ToDictionary(m => m.Name, m => ClosedInterval.Of(m, Evaluating.Measures.Measure.Of(m, given.Rows.Scored, ones), given.Rows)!);
    }
}
