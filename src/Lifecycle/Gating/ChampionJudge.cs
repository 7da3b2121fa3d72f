using Levain.Definitions.Policies;
using Levain.Evaluating;
using static Levain.Gating.EvidenceText;

namespace Levain.Gating;

/// <summary>Holds a candidate against the champion by the paired differences of an evaluation.</summary>
internal sealed class ChampionJudge(Evaluation evaluation)
{
    private readonly Values values = new(evaluation);

    public Reason Judge(ChampionRule rule)
    {
        if (!Opponent.IsAnother(evaluation.Champion)) return NotApplied(rule, evaluation);
        var parts = rule.Quantity is SlicedMetric sliced ? values.Parts(sliced) : null;
        var compared = evaluation.Comparisons.Where(c => c.Rule == rule.Sentence).ToList();
        if (parts is not null && compared.Count == 0) return Tell(rule, RuleOutcome.Failed, Unjudged(parts, (SlicedMetric)rule.Quantity));
        if (compared.Count == 0) return Tell(rule, RuleOutcome.Failed, "the difference was not measured");
        var outcomes = compared.Select(c => (Comparison: c, Outcome: OutcomeOf(rule, c))).ToList();
        var worst = outcomes.MaxBy(o => Weight(o.Outcome));
        return Tell(rule, worst.Outcome, Say(worst.Comparison, compared.Count) + (parts is null ? "" : LeftOut(parts))) with
        {
            RowsToDecide = worst.Outcome == RuleOutcome.Undecided ? compared.Max(c => c.RowsToDecide) : null,
        };
    }

    public static Reason NotApplied(ChampionRule rule, Evaluation evaluation) => Tell(
        rule, RuleOutcome.NotApplied,
        evaluation.Champion == Opponent.Itself ? "the candidate is the champion" : "there is no champion yet");

    private static RuleOutcome OutcomeOf(ChampionRule rule, Comparison compared)
    {
        if (!IsWhole(compared)) return RuleOutcome.Failed;
        var chance = 1 - rule.Confidence;
        // Nothing speaks for suspicion: that is enough, it need not be shown that there is no reason for any.
        if (rule.Intent == Intent.NotSuspicious && compared.Value >= -compared.Margin) return RuleOutcome.Passed;
        if (compared.Holds <= chance) return RuleOutcome.Passed;
        if (compared.Fails <= chance) return rule.Intent == Intent.NotSuspicious ? RuleOutcome.Failed : RuleOutcome.Worse;
        return RuleOutcome.Undecided;
    }

    private static bool IsWhole(Comparison c) =>
        double.IsFinite(c.Candidate) && double.IsFinite(c.Champion) && double.IsFinite(c.Value) && double.IsFinite(c.Margin)
        && double.IsFinite(c.Low) && double.IsFinite(c.High) && double.IsFinite(c.Holds) && double.IsFinite(c.Fails);

    private static int Weight(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Failed => 3,
        RuleOutcome.Worse => 2,
        RuleOutcome.Undecided => 1,
        _ => 0,
    };

    private static string Say(Comparison c, int count) =>
        (count > 1 ? $"{c.Quantity}: " : "")
        + $"{Text(c.Candidate)} against {Text(c.Champion)}, worse by {Text(c.Value)} [{Text(c.Low)}, {Text(c.High)}], margin {Text(c.Margin)}"
        + (IsWhole(c) ? "" : ": a number is missing");
}
