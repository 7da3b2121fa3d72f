using Levain.Definitions.Policies;
using Levain.Evaluating;
using Xunit;
using static Levain.Gating.Evaluations;

namespace Levain.Gating;

public sealed class PartJudgeTests
{
    private static readonly GatePolicy Each = Require.That(Metric.Mae.OnEach("Kind")).IsAtMost(10);
    private static readonly GatePolicy Gap = Require.That(Metric.Mae.GapBetween("Kind")).IsAtMost(2);

    [Fact]
    public void Every_part_must_lie_within_the_bound_and_the_worst_is_told()
    {
        var verdict = Judge.Decide(Each, With(("a", 9), ("b", 10)));
        Assert.Equal((Decision.Promote, "worst b 10.0000"), (verdict.Decision, verdict.Reasons[0].Evidence));
        verdict = Judge.Decide(Each, With(("a", 11), ("b", 10), ("c", double.NaN)));
        Assert.Equal((Decision.Reject, "a 11.0000, c missing"), (verdict.Decision, verdict.Reasons[0].Evidence));
    }

    [Fact]
    public void Small_and_missing_parts_are_told_and_are_not_enough_alone()
    {
        var some = With(("a", 9)) with { };
        some = some with { Slices = [.. some.Slices, Part("b", 12), Part("c", 0)] };
        Assert.Equal(
            (Decision.Promote, "worst a 9.0000; too small: b (12 rows); missing: c"),
            (Judge.Decide(Each, some).Decision, Judge.Decide(Each, some).Reasons[0].Evidence));
        var none = some with { Slices = [Part("b", 12), Part("c", 0)] };
        Assert.Equal(
            (Decision.Reject, "no part has enough rows; too small: b (12 rows); missing: c"),
            (Judge.Decide(Each, none).Decision, Judge.Decide(Each, none).Reasons[0].Evidence));
    }

    [Theory]
    [InlineData("Colour", null, "no slice Colour")]
    [InlineData("Kind", "z", "no Kind z")]
    public void A_slice_or_part_that_is_not_there_refuses(string slice, string? part, string told)
    {
        var quantity = part is null ? Metric.Mae.OnEach(slice) : Metric.Mae.On(slice, part);
        foreach (var policy in new[] { Require.That(quantity).IsAtMost(10), Require.That(quantity).IsNotWorseThanChampion(1) })
        {
            var verdict = Judge.Decide(policy, With(("a", 9)) with { Champion = "sha256:other" });
            Assert.Equal(Decision.Reject, verdict.Decision);
            Told.Says(verdict.Sentence, told);
        }
    }

    [Theory]
    [InlineData(9, 11, Decision.Promote)]
    [InlineData(9, 11.01, Decision.Reject)]
    [InlineData(9, double.NaN, Decision.Reject)]
    public void A_gap_lies_between_the_best_and_the_worst_part(double a, double b, Decision decision) =>
        Assert.Equal(decision, Judge.Decide(Gap, With(("a", a), ("b", b))).Decision);

    [Fact]
    public void A_gap_needs_two_parts() => Assert.Equal(Decision.Reject, Judge.Decide(Gap, With(("a", 9))).Decision);

    [Fact]
    public void Over_parts_the_weightiest_outcome_counts_and_is_told()
    {
        var gate = Require.That(Metric.Mae.OnEach("Kind")).IsNotWorseThanChampion(1);
        var rule = gate.Rules[0].Sentence;
        var evaluation = With(("a", 9), ("b", 10)) with
        {
            Champion = "sha256:other",
            Comparisons = [Compared(rule, "Mae on Kind a", holds: 0.01, fails: 0.9), Compared(rule, "Mae on Kind b", holds: 0.9, fails: 0.01)],
        };
        var verdict = Judge.Decide(gate, evaluation);
        Assert.Equal((Decision.Keep, RuleOutcome.Worse), (verdict.Decision, verdict.Reasons[0].Outcome));
        Told.Says(verdict.Sentence, "the champion is better", "Mae on Kind b: ");
        evaluation = evaluation with { Comparisons = [evaluation.Comparisons[0], Compared(rule, "Mae on Kind b", holds: 0.2, fails: 0.2) with { RowsToDecide = 5000 }] };
        verdict = Judge.Decide(gate, evaluation);
        Assert.Equal((Decision.Inconclusive, 5000), (verdict.Decision, verdict.RowsToDecide));
        Told.Says(verdict.Sentence, "about 5,000 rows would decide it");
    }

    private static Comparison Compared(string rule, string quantity, double holds, double fails) => new()
    {
        Rule = rule,
        Quantity = quantity,
        Rows = 100,
        Candidate = 9,
        Champion = 8,
        Value = 1,
        Low = 0.5,
        High = 1.5,
        Margin = 1,
        Holds = holds,
        Fails = fails,
        RowsToDecide = null,
    };

    private static Evaluation With(params (string Value, double Mae)[] parts) => Of(Opponent.None, null, Contender("candidate", 9)) with
    {
        Slices = [.. parts.Select(p => Part(p.Value, 500) with { IsTooSmall = false, Contenders = [Contender("candidate", p.Mae)] })],
    };

    private static SliceResult Part(string value, int rows) =>
        new() { Slice = "Kind", Value = value, Rows = rows, Positives = null, IsTooSmall = true, Contenders = [] };
}
