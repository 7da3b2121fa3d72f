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
    }

    [Fact]
    public void What_is_no_number_is_neither_better_nor_worse()
    {
        Assert.False(Metric.Mae.Worse(double.NaN, 1) < 0);
        Assert.False(Metric.Mae.Worse(1, double.NaN) <= 0);
        Assert.False(Metric.RocAuc.Worse(double.NaN, 0.1) <= 0);
    }
}
