using Levain.Definitions.Policies;
using Levain.Evaluating;
using Xunit;
using static Levain.Gating.Evaluations;

namespace Levain.Gating;

public sealed class JudgeTests
{
    private const double No = double.NaN;
    private const string Other = "sha256:other";

    private static readonly GatePolicy Bound = Require.That(Metric.Mae).IsAtMost(10);
    private static readonly GatePolicy Beats = Require.That(Metric.Mae).Beats(Baseline.Naive);
    private static readonly GatePolicy All = Bound.And(Metric.Mae).Beats(Baseline.Naive).And(Metric.Mae).IsNotWorseThanChampionByShare(0.1);

    [Theory]
    [InlineData(10, Decision.Promote)]
    [InlineData(10.0001, Decision.Reject)]
    [InlineData(-5, Decision.Promote)]
    [InlineData(No, Decision.Reject)]
    [InlineData(double.PositiveInfinity, Decision.Reject)]
    public void An_upper_bound_is_itself_allowed(double value, Decision decision) =>
        Assert.Equal(decision, Judge.Decide(Bound, Of(Opponent.None, null, Contender("candidate", value))).Decision);

    [Theory]
    [InlineData(0.5, Decision.Promote)]
    [InlineData(0.4999, Decision.Reject)]
    [InlineData(No, Decision.Reject)]
    [InlineData(double.NegativeInfinity, Decision.Reject)]
    public void A_lower_bound_is_itself_allowed(double value, Decision decision) => Assert.Equal(
        decision,
        Judge.Decide(Require.That(Metric.RSquared).IsAtLeast(0.5), Of(Opponent.None, null, Contender("candidate", value, "RSquared"))).Decision);

    [Theory]
    [InlineData(4.9, 5, Decision.Promote)]
    [InlineData(5, 5, Decision.Reject)]
    [InlineData(5.1, 5, Decision.Reject)]
    [InlineData(No, 5, Decision.Reject)]
    [InlineData(4, No, Decision.Reject)]
    [InlineData(No, No, Decision.Reject)]
    public void A_baseline_must_be_beaten(double value, double baseline, Decision decision) => Assert.Equal(
        decision,
        Judge.Decide(Beats, Of(Opponent.None, null, Contender("candidate", value), Contender("naive", baseline))).Decision);

    [Theory]
    [InlineData(0.5, 0.1, 1, Decision.Keep)]
    [InlineData(0.5, 0.1, 1.01, Decision.Keep)]
    [InlineData(2, 1.01, 3, Decision.Keep)]
    [InlineData(0, No, No, Decision.Reject)]
    public void A_champion_that_knows_later_days_is_not_replaced(double value, double low, double high, Decision decision) => Assert.Equal(
        decision,
        Judge.Decide(NotWorse, Against(10).Compared(value, low, high) with { ChampionKnowsLaterDays = true }).Decision);

    // The champion has 10, so the margin is 1.
    [Theory]
    [InlineData(0.5, 0.1, 1, Decision.Promote)]
    [InlineData(-3, -5, -1, Decision.Promote)]
    [InlineData(0.5, 0.1, 1.01, Decision.Inconclusive)]
    [InlineData(0.9, -4, 8, Decision.Inconclusive)]
    [InlineData(1.01, 1, 2, Decision.Inconclusive)]
    [InlineData(2, 1.01, 3, Decision.Keep)]
    [InlineData(0, No, No, Decision.Reject)]
    [InlineData(0, double.NegativeInfinity, double.PositiveInfinity, Decision.Reject)]
    [InlineData(0, No, 5, Decision.Reject)]
    public void A_champion_is_compared_by_the_ends_of_the_interval(double value, double low, double high, Decision decision) =>
        Assert.Equal(decision, Judge.Decide(NotWorse, Against(10).Compared(value, low, high)).Decision);

    [Theory]
    [InlineData(No, 10)]
    [InlineData(10, No)]
    [InlineData(double.PositiveInfinity, 10)]
    public void A_missing_number_of_either_refuses(double candidate, double champion)
    {
        var evaluation = Of(Other, null, Contender("candidate", candidate), Contender("champion", champion)).Compared(-1, -2, -1);
        var verdict = Judge.Decide(NotWorse, evaluation);
        Assert.Equal(Decision.Reject, verdict.Decision);
        Told.Says(verdict.Sentence, "a number is missing");
    }

    [Fact]
    public void A_missing_comparison_or_contender_or_metric_refuses()
    {
        Assert.Equal(Decision.Reject, Judge.Decide(NotWorse, Against(10)).Decision);
        Assert.Equal(Decision.Reject, Judge.Decide(NotWorse, Against(10).Compared(-1, -2, -1, Require.That(Metric.Mae).IsNotWorseThanChampion(0.1))).Decision);
        Assert.Equal(Decision.Reject, Judge.Decide(NotWorse, Of(Other, null, Contender("candidate", 1)).Compared(-1, -2, -1)).Decision);
        Assert.Equal(Decision.Reject, Judge.Decide(Beats, Of(Opponent.None, null, Contender("candidate", 1))).Decision);
        Assert.Equal(Decision.Reject, Judge.Decide(Bound, Of(Opponent.None, null, Contender("candidate", 1, "Rmse"))).Decision);
        Assert.Equal(Decision.Reject, Judge.Decide(Bound, Of(Opponent.None, null)).Decision);
    }

    [Theory]
    [InlineData(0, 0, Decision.Promote)]
    [InlineData(0, 0.001, Decision.Inconclusive)]
    [InlineData(-10, 1, Decision.Promote)]
    [InlineData(-10, 1.001, Decision.Inconclusive)]
    public void A_share_of_a_champion_of_zero_is_nothing_and_of_a_negative_one_its_size(double champion, double high, Decision decision) =>
        Assert.Equal(decision, Judge.Decide(NotWorse, Against(champion).Compared(-0.5, -1, high)).Decision);

    [Theory]
    [InlineData(100, Decision.Promote)]
    [InlineData(99, Decision.Inconclusive)]
    [InlineData(null, Decision.Inconclusive)]
    public void Too_few_positives_do_not_tell(int? positives, Decision decision) => Assert.Equal(
        decision, Judge.Decide(Bound.AndAtLeast(100), Of(Opponent.None, positives, Contender("candidate", 1))).Decision);

    [Fact]
    public void No_rules_let_nothing_pass()
    {
        var verdict = Judge.Decide(new GatePolicy([]), Of(Opponent.None, null, Contender("candidate", 1)));
        Assert.Equal((Decision.Reject, "the gate has no rules: nothing passes"), (verdict.Decision, verdict.Sentence));
    }

    [Fact]
    public void The_first_champion_needs_no_comparison()
    {
        var verdict = Judge.Decide(All, Of(Opponent.None, null, Contender("candidate", 1), Contender("naive", 2)));
        Assert.Equal((Decision.Promote, Candidate, Opponent.None), (verdict.Decision, verdict.Candidate, verdict.Champion));
        Assert.Equal([RuleOutcome.Passed, RuleOutcome.Passed, RuleOutcome.NotApplied], verdict.Reasons.Select(r => r.Outcome));
        Told.Says(verdict.Sentence, "the first champion");
    }

    [Fact]
    public void The_champion_itself_is_kept()
    {
        var verdict = Judge.Decide(All, Of(Opponent.Itself, null, Contender("candidate", 1), Contender("naive", 2)));
        Assert.Equal((Decision.Keep, "the candidate is the champion, bit for bit"), (verdict.Decision, verdict.Sentence));
        Assert.Equal(Decision.Reject, Judge.Decide(All, Of(Opponent.Itself, null, Contender("candidate", 11), Contender("naive", 2))).Decision);
    }

    [Fact]
    public void What_fails_outweighs_what_is_worse_and_that_what_is_undecided()
    {
        var gate = All.AndAtLeast(50);
        Contender[] contenders = [Contender("candidate", 9), Contender("champion", 5), Contender("naive", 9.5)];
        var worse = Judge.Decide(gate, Of(Other, 10, contenders).Compared(4, 3, 5));
        Assert.Equal([RuleOutcome.Passed, RuleOutcome.Passed, RuleOutcome.Worse, RuleOutcome.Undecided], worse.Reasons.Select(r => r.Outcome));
        Assert.Equal(Decision.Keep, worse.Decision);
        Told.Says(worse.Sentence, "the champion is better", "9.0000 against 5.0000, worse by 4.0000 [3.0000, 5.0000], margin 0.5000");
        contenders[2] = Contender("naive", 8);
        var failed = Judge.Decide(gate, Of(Other, 10, contenders).Compared(4, 3, 5));
        Assert.Equal(Decision.Reject, failed.Decision);
        Told.Says(failed.Sentence, "not so that Mae beats the naive baseline: 9.0000 against 8.0000");
    }

    [Fact]
    public void Evidence_reads_the_same_in_every_culture()
    {
        using var german = new Culture("de-DE");
        var verdict = Judge.Decide(Bound, Of(Opponent.None, null, Contender("candidate", 1234.5)));
        Assert.Equal("1234.5000", verdict.Reasons[0].Evidence);
        Assert.Equal("missing", Judge.Decide(Bound, Of(Opponent.None, null)).Reasons[0].Evidence);
    }

    private static Evaluation Against(double champion) => Of(Other, null, Contender("candidate", 10), Contender("champion", champion));
}
