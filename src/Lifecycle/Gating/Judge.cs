using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Brings the rules of a gate together into one verdict.</summary>
internal static class Judge
{
    public static Verdict Decide(GatePolicy gate, Evaluation evaluation)
    {
        var judge = new RuleJudge(evaluation);
        List<Reason> reasons = [.. gate.Rules.Select(judge.Judge)];
        var decision = Weigh(reasons, evaluation);
        return new Verdict
        {
            Decision = decision,
            Candidate = evaluation.Candidate,
            Champion = evaluation.Champion,
            Sentence = Say(decision, evaluation, reasons),
            Reasons = reasons,
        };
    }

    private static Decision Weigh(List<Reason> reasons, Evaluation evaluation)
    {
        if (reasons.Count == 0 || reasons.Exists(r => r.Outcome == RuleOutcome.Failed)) return Decision.Reject;
        if (reasons.Exists(r => r.Outcome == RuleOutcome.Worse)) return Decision.Keep;
        if (evaluation.Champion == Opponent.Itself || evaluation.ChampionKnowsLaterDays) return Decision.Keep;
        return reasons.Exists(r => r.Outcome == RuleOutcome.Undecided) ? Decision.Inconclusive : Decision.Promote;
    }

    private static string Say(Decision decision, Evaluation evaluation, List<Reason> reasons)
    {
        var first = reasons.Find(r => r.Outcome is RuleOutcome.Failed)
            ?? reasons.Find(r => r.Outcome is RuleOutcome.Worse)
            ?? reasons.Find(r => r.Outcome is RuleOutcome.Undecided);
        return decision switch
        {
            Decision.Promote when evaluation.Champion == Opponent.None => "the first champion: every rule holds, there was none to compare with",
            Decision.Promote => "every rule holds",
            Decision.Keep when evaluation.Champion == Opponent.Itself => "the candidate is the champion, bit for bit",
            Decision.Keep when first?.Outcome != RuleOutcome.Worse =>
                "the champion knows later days, and a candidate of an earlier day does not take its place",
            Decision.Keep => $"the champion is better: not so that {first!.Rule}: {first.Evidence}",
            Decision.Reject when reasons.Count == 0 => "the gate has no rules: nothing passes",
            Decision.Reject => $"not so that {first!.Rule}: {first.Evidence}",
            _ => $"the rows do not tell whether {first!.Rule}: {first.Evidence}",
        };
    }
}
