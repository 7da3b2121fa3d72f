using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class BudgetsTests
{
    private static readonly GatePolicy Gate = Require.That(Served.StartSeconds).IsAtMost(5).And(Metric.Mae).IsAtMost(1).And(Served.LatencyP99).IsBetween(0.01, 50);

    [Theory]
    [InlineData(5, 50)]
    [InlineData(0, 0.01)]
    public void A_bound_is_itself_allowed(double start, double latency) => Assert.Equal(
        ["served startSeconds (s) is at most 5", "served latencyP99 (ms) is between 0.01 and 50"], Budgets.Demand("market", Gate, Measured(start, latency)));

    [Theory]
    [InlineData(5.001, "not so that served startSeconds (s) is at most 5: 5.001 was measured")]
    [InlineData(double.NaN, "not so that served startSeconds (s) is at most 5: missing")]
    [InlineData(double.PositiveInfinity, "not so that served startSeconds (s) is at most 5")]
    [InlineData(double.NegativeInfinity, "not so that served startSeconds (s) is at most 5")]
    public void A_number_beyond_the_bound_or_none_is_refused(double start, string told) =>
        Told.Says(Told.By(() => Budgets.Demand("market", Gate, Measured(start, 1))), "The image of market breaks a budget of its gate", told);

    [Fact]
    public void What_was_not_measured_keeps_no_budget_and_all_that_are_broken_are_told_at_once() => Told.Says(
        Told.By(() => Budgets.Demand("market", Gate, new Dictionary<string, double>())),
        "breaks budgets", "startSeconds (s) is at most 5: missing", "latencyP99 (ms) is between 0.01 and 50: missing");

    [Fact]
    public void Without_budgets_there_is_nothing_to_break() =>
        Assert.Empty(Budgets.Demand("market", Require.That(Metric.Mae).IsAtMost(1), new Dictionary<string, double>()));

    private static Dictionary<string, double> Measured(double start, double latency) => new() { ["startSeconds"] = start, ["latencyP99"] = latency };
}
