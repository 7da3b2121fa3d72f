using Xunit;

namespace Levain.Definitions.Policies;

public sealed class QuantityClauseTests
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
    public void The_margin_is_a_share_of_the_champions_loss_or_a_number()
    {
        Assert.Equal(0.5, Rule(Metric.Mae, isShare: true).Margin(-10), 12);
        Assert.Equal(0.05, Rule(Metric.Mae, isShare: false).Margin(-10), 12);
        Assert.Equal(0, Rule(Metric.Mae, isShare: true).Margin(0));
        Assert.Equal(0.05 * 0.01, Rule(Metric.RocAuc, isShare: true).Margin(0.99), 12);
        Assert.Equal(0.05 * 3, Rule(Metric.RSquared, isShare: true).Margin(-2), 12);
        Assert.Equal(0, Rule(Metric.RocAuc, isShare: true).Margin(1));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_margin_is_a_number_of_0_or_more(double by)
    {
        var clause = Require.That(Metric.Mae);
        foreach (var ask in new Func<GatePolicy>[]
                 {
                     () => clause.IsNotWorseThanChampion(by), () => clause.IsBetterThanChampion(by), () => clause.IsTheChampions(by),
                     () => clause.IsNotSuspiciouslyBetter(by), () => clause.IsBetterThanChampionByShare(by),
                 })
            Assert.Throws<ArgumentOutOfRangeException>(ask);
    }

    [Fact]
    public void A_bound_is_a_number_and_two_bounds_have_room_between_them()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Require.That(Metric.Mae).IsAtMost(double.NaN));
        Assert.Throws<ArgumentException>(() => Require.That(Metric.Mae).IsBetween(1, 0.9));
        Assert.Throws<ArgumentException>(() => Require.That(Metric.Mae).IsBetween(double.NaN, 0.9));
    }

    [Fact]
    public void A_test_must_fit_what_it_tells_from_chance()
    {
        (Quantity Quantity, PairedTest Test)[] fitting =
        [
            (Metric.RocAuc, PairedTest.DeLong), (Metric.RocAuc.OnEach("Kind"), PairedTest.DeLong), (Metric.MicroAccuracy, PairedTest.McNemar),
            (Metric.Mae, PairedTest.DieboldMariano), (Metric.Brier.On("Kind", "a"), PairedTest.DieboldMariano),
        ];
        foreach (var (quantity, test) in fitting) Assert.Single(Require.That(quantity).IsNotWorseThanChampion(0.1, test: test).Rules);
        (Quantity Quantity, PairedTest Test)[] strange =
        [
            (Metric.AveragePrecision, PairedTest.DeLong), (Metric.RocAuc.GapBetween("Kind"), PairedTest.DeLong), (Metric.MacroAccuracy, PairedTest.McNemar),
            (Metric.Rmse, PairedTest.DieboldMariano), (Cost.LatencyP99, PairedTest.DieboldMariano),
        ];
        foreach (var (quantity, test) in strange)
            Told.Says(
                Assert.Throws<ArgumentException>(() => Require.That(quantity).IsNotWorseThanChampion(0.1, test: test)).Message,
                test.ToString(), quantity.Name, "take Bootstrap");
    }

    [Fact]
    public void Baselines_have_metrics_on_all_rows_only_and_nobody_knows_how_long_a_champion_was_trained()
    {
        foreach (var quantity in new Quantity[] { Metric.Mae.OnEach("Kind"), Metric.Mae.GapBetween("Kind"), Cost.Megabytes })
            Assert.Throws<ArgumentException>(() => Require.That(quantity).Beats(Baseline.Constant));
        Told.Says(Assert.Throws<ArgumentException>(() => Require.That(Cost.TrainingSeconds).IsNotWorseThanChampion(1)).Message, "IsAtMost");
    }

    [Fact]
    public void A_budget_of_the_service_is_a_bound_and_nothing_is_compared_with_it()
    {
        foreach (var budget in Served.All)
        {
            var clause = Require.That(budget);
            Assert.Single(clause.IsAtMost(1).Budgets);
            Assert.Single(clause.IsBetween(0, 1).Budgets);
            foreach (var compare in new Func<GatePolicy>[]
                     {
                         () => clause.IsNotWorseThanChampion(1), () => clause.IsNotWorseThanChampionByShare(1), () => clause.IsBetterThanChampion(),
                         () => clause.IsTheChampions(1), () => clause.IsNotSuspiciouslyBetter(1), () => clause.Beats(Baseline.Constant),
                     })
                Told.Says(Assert.Throws<ArgumentException>(compare).Message, budget.Name);
        }
    }

    private static ChampionRule Rule(Metric metric, bool isShare) => new(metric, Intent.NotWorse, 0.05, isShare);
}
