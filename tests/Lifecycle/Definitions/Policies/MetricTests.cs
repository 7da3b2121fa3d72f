using Xunit;

namespace Levain.Definitions.Policies;

public sealed class MetricTests
{
    public static TheoryData<Metric, string> Names => new()
    {
        { Metric.Mae, "Mae" },
        { Metric.AveragePrecision, "AveragePrecision" },
        { Metric.RecallAtAlarms(0.005), "RecallAtAlarms(0.005)" },
        { Metric.PrecisionAtAlarms(1), "PrecisionAtAlarms(1)" },
        { Metric.ExpectedCost(falseAlarm: 1, miss: 12.5), "ExpectedCost(1, 12.5)" },
        { Metric.Pinball(0.9), "Pinball(0.9)" },
        { Metric.Coverage(0.95), "Coverage(0.95)" },
        { Metric.Ece, "Ece" },
        { Metric.EceOf(15), "Ece(15)" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_reads_the_same_in_every_culture(Metric metric, string name)
    {
        using var german = new Culture("de-DE");
        Assert.Equal(name, metric.Name);
    }

    [Fact]
    public void Metrics_with_the_same_parameter_are_one()
    {
        Assert.Equal(Metric.RecallAtAlarms(0.1), Metric.RecallAtAlarms(0.1));
        Assert.NotEqual(Metric.RecallAtAlarms(0.1), Metric.RecallAtAlarms(0.2));
        Assert.NotEqual(Metric.RecallAtAlarms(0.1), Metric.PrecisionAtAlarms(0.1));
        Assert.Equal(Metric.Mae, Metric.Mae with { });
        Assert.NotEqual(Metric.ExpectedCost(1, 2), Metric.ExpectedCost(1, 3));
    }

    [Theory]
    [InlineData(0.94)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void Only_levels_that_are_kept_can_be_asked_for(double level)
    {
        Told.Says(Assert.Throws<ArgumentOutOfRangeException>(() => Metric.Coverage(level)).Message, "one of 0.5, 0.8, 0.9, 0.95, 0.98, 0.99");
        Told.Says(Assert.Throws<ArgumentOutOfRangeException>(() => Metric.Pinball(level)).Message, "one of 0.005, 0.01");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_cost_is_a_number(double cost)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.ExpectedCost(cost, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.ExpectedCost(1, cost));
    }

    [Fact]
    public void There_is_at_least_one_bin() => Assert.Throws<ArgumentOutOfRangeException>(() => Metric.EceOf(0));

    [Fact]
    public void What_is_no_number_is_neither_better_nor_worse()
    {
        Assert.False(Metric.Mae.Worse(double.NaN, 1) < 0);
        Assert.False(Metric.Mae.Worse(1, double.NaN) <= 0);
        Assert.False(Metric.RocAuc.Worse(double.NaN, 0.1) <= 0);
    }
}
