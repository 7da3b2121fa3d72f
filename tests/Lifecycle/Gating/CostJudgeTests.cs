using Levain.Definitions.Policies;
using Levain.Evaluating;
using Xunit;
using static Levain.Gating.Evaluations;

namespace Levain.Gating;

public sealed class CostJudgeTests
{
    [Theory]
    [InlineData(5, Decision.Promote)]
    [InlineData(5.1, Decision.Reject)]
    [InlineData(double.NaN, Decision.Reject)]
    public void A_bound_of_a_cost_is_itself_allowed(double latency, Decision decision) => Assert.Equal(
        decision,
        Judge.Decide(Require.That(Cost.LatencyP99).IsAtMost(5), Alone, Measured(("candidate.latencyP99", latency))).Decision);

    [Fact]
    public void A_cost_that_was_not_measured_refuses()
    {
        var verdict = Judge.Decide(Require.That(Cost.LatencyP99).IsAtMost(5), Alone);
        Assert.Equal((Decision.Reject, "missing"), (verdict.Decision, verdict.Reasons[0].Evidence));
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(11.1, false)]
    [InlineData(1, true)]
    public void A_cost_may_be_worse_than_the_champions_by_a_margin(double candidate, bool holds) =>
        Assert.Equal(holds, Passes(Require.That(Cost.Megabytes).IsNotWorseThanChampionByShare(0.1), candidate, 10));

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(10, false)]
    public void A_cost_must_be_better_by_more_than_a_margin(double candidate, bool holds) =>
        Assert.Equal(holds, Passes(Require.That(Cost.Megabytes).IsBetterThanChampion(1), candidate, 10));

    [Theory]
    [InlineData(9, true)]
    [InlineData(11, true)]
    [InlineData(8.9, false)]
    [InlineData(11.1, false)]
    public void A_cost_must_stay_within_a_margin(double candidate, bool holds) =>
        Assert.Equal(holds, Passes(Require.That(Cost.Megabytes).IsTheChampions(within: 1), candidate, 10));

    [Theory]
    [InlineData(5, true)]
    [InlineData(4.9, false)]
    [InlineData(50, true)]
    public void A_cost_that_falls_suspiciously_is_refused(double candidate, bool holds) =>
        Assert.Equal(holds, Passes(Require.That(Cost.Megabytes).IsNotSuspiciouslyBetter(5), candidate, 10));

    [Fact]
    public void The_champions_cost_must_be_there_and_without_one_the_rule_is_not_applied()
    {
        var gate = Require.That(Cost.Megabytes).IsNotWorseThanChampion(1);
        var measured = Measured(("candidate.megabytes", 1));
        Assert.Equal(Decision.Reject, Judge.Decide(gate, Alone with { Champion = "sha256:other" }, measured).Decision);
        Assert.Equal(RuleOutcome.NotApplied, Judge.Decide(gate, Alone, measured).Reasons[0].Outcome);
    }

    [Fact]
    public void The_words_hold_no_measured_number() =>
        Assert.DoesNotContain("3.14", Judge.Decide(Require.That(Cost.LatencyP99).IsAtMost(5), Alone, Measured(("candidate.latencyP99", 3.14))).Reasons[0].Evidence);

    [Fact]
    public void Budgets_of_the_service_are_passed_over_and_are_no_rules_where_they_stand_alone()
    {
        var budget = Require.That(Served.StartSeconds).IsAtMost(0.001);
        var verdict = Judge.Decide(budget.And(Cost.LatencyP99).IsAtMost(5), Alone, Measured(("candidate.latencyP99", 3)));
        Assert.Equal((Decision.Promote, "latencyP99 (µs) is at most 5"), (verdict.Decision, Assert.Single(verdict.Reasons).Rule));
        Assert.Equal(Decision.Reject, Judge.Decide(budget, Alone).Decision);
    }

    private static Evaluation Alone => Of(Opponent.None, null, Contender("candidate", 1));

    private static bool Passes(GatePolicy gate, double candidate, double champion) => Judge.Decide(
        gate, Alone with { Champion = "sha256:other" }, Measured(("candidate.megabytes", candidate), ("champion.megabytes", champion))).Decision == Decision.Promote;

    private static Dictionary<string, double> Measured(params (string Name, double Value)[] numbers) => numbers.ToDictionary(n => n.Name, n => n.Value);
}
