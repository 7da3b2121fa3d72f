using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Brings the rules of a gate together into one verdict.</summary>
internal static class Judge
{
    /// <summary>Decides by the weightiest outcome of any rule.</summary>
    /// <param name="gate">The rules.</param>
    /// <param name="evaluation">What was found.</param>
    /// <param name="measured">What was measured on the machine; null for nothing.</param>
    public static Verdict Decide(GatePolicy gate, Evaluation evaluation, IReadOnlyDictionary<string, double>? measured = null)
    {
        var judge = new RuleJudge(evaluation, measured ?? new Dictionary<string, double>());
        List<Reason> reasons = [.. gate.Judged.Select(judge.Judge)];
        var decision = Weigh(reasons, evaluation);
        long? rows = decision == Decision.Inconclusive ? reasons.Max(r => r.RowsToDecide) : null;
        return new Verdict
        {
            Decision = decision,
            Candidate = evaluation.Candidate,
            Champion = evaluation.Champion,
            Sentence = Say(decision, evaluation, reasons) + Needed(rows),
            RowsToDecide = rows,
            Reasons = reasons,
        };
    }

    private static string Needed(long? rows) =>
        rows is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; about {rows:N0} rows would decide it");

    private static Decision Weigh(List<Reason> reasons, Evaluation evaluation)
    {
        if (reasons.Count == 0 || reasons.Exists(r => r.Outcome == RuleOutcome.Failed)) return Decision.Reject;
        if (reasons.Exists(r => r.Outcome == RuleOutcome.Worse)) return Decision.Keep;
        if (evaluation.Champion == Opponent.Itself || evaluation.ChampionKnowsLaterDays || evaluation.RolledBack is not null) return Decision.Keep;
        return reasons.Exists(r => r.Outcome == RuleOutcome.Undecided) ? Decision.Inconclusive : Decision.Promote;
    }

    private static string Say(Decision decision, Evaluation evaluation, List<Reason> reasons)
    {
        var first = reasons.Find(r => r.Outcome is RuleOutcome.Failed)
            ?? reasons.Find(r => r.Outcome is RuleOutcome.Worse)
            ?? reasons.Find(r => r.Outcome is RuleOutcome.Undecided);
        return decision switch
        {
            Decision.Promote when evaluation.Champion == Opponent.None =>
                "the first champion: every bound and baseline holds, there was none to compare with",
            Decision.Promote => "every rule holds",
            Decision.Keep when evaluation.Champion == Opponent.Itself => "the candidate is the champion, bit for bit",
            Decision.Keep when first?.Outcome != RuleOutcome.Worse && evaluation.RolledBack is { } why =>
                $"this very model was rolled back: {why}",
            Decision.Keep when first?.Outcome != RuleOutcome.Worse =>
                "the champion knows later days, and a candidate of an earlier day does not take its place",
            Decision.Keep => $"the champion is better: not so that {first!.Rule}: {first.Evidence}",
            Decision.Reject when reasons.Count == 0 => "the gate has no rules: nothing passes",
            Decision.Reject => $"not so that {first!.Rule}: {first.Evidence}",
            _ => $"the rows do not tell whether {first!.Rule}: {first.Evidence}",
        };
    }
}
