using Xunit;

namespace Levain.Definitions.Policies;

public sealed class MetricClauseTests
{
    public static TheoryData<Metric> Losses =>
    [
        Metric.Mae, Metric.Rmse, Metric.LogLoss, Metric.Brier, Metric.MulticlassLogLoss, Metric.Ece, Metric.ExpectedCost(1, 2),
        Metric.Mase, Metric.Pinball(0.5),
    ];

    public static TheoryData<Metric> Gains =>
    [
        Metric.RSquared, Metric.AveragePrecision, Metric.RocAuc, Metric.MicroAccuracy, Metric.MacroAccuracy,
        Metric.RecallAtAlarms(0.1), Metric.PrecisionAtAlarms(1), Metric.Precision, Metric.Recall, Metric.F1, Metric.Mcc,
        Metric.Accuracy, Metric.Coverage(0.95),
    ];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_has_no_lower_bound(Metric metric)
    {
        Assert.Single(Require.That(metric).IsAtMost(1).Rules);
        Told.Says(Assert.Throws<ArgumentException>(() => Require.That(metric).IsAtLeast(1)).Message, metric.Name, "ask IsAtMost");
        Assert.True(metric.Worse(2, than: 1) > 0);
    }

    [Theory]
    [MemberData(nameof(Gains))]
    public void A_gain_has_no_upper_bound(Metric metric)
    {
        Assert.Single(Require.That(metric).IsAtLeast(1).Rules);
        Told.Says(Assert.Throws<ArgumentException>(() => Require.That(metric).IsAtMost(1)).Message, metric.Name, "ask IsAtLeast");
        Assert.True(metric.Worse(2, than: 1) < 0);
    }

    [Theory]
    [InlineData(95)]
    [InlineData(1)]
    [InlineData(0.4)]
    [InlineData(double.NaN)]
    public void Sureness_is_a_half_or_more_and_below_one(double confidence)
    {
        var clause = Require.That(Metric.Mae);
        Assert.Throws<ArgumentOutOfRangeException>(() => clause.IsNotWorseThanChampion(0.1, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => clause.IsNotWorseThanChampionByShare(0.1, confidence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_share_of_alarms_is_above_none_and_at_most_all(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.RecallAtAlarms(share));
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.PrecisionAtAlarms(share));
    }

    [Fact]
    public void The_margin_is_a_share_of_the_champions_own_value_or_a_number()
    {
        Assert.Equal(0.5, new ChampionRule(Metric.Mae, 0.05, IsShare: true, 0.95).Margin(-10), 12);
        Assert.Equal(0.05, new ChampionRule(Metric.Mae, 0.05, IsShare: false, 0.95).Margin(-10), 12);
        Assert.Equal(0, new ChampionRule(Metric.Mae, 0.05, IsShare: true, 0.95).Margin(0));
    }
}
