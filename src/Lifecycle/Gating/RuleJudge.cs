using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Significance;
using static Levain.Gating.EvidenceText;

namespace Levain.Gating;

/// <summary>Holds one rule against an evaluation; every comparison is written so that NaN and absence refuse.</summary>
/// <param name="evaluation">What was found.</param>
/// <param name="measured">What was measured on the machine, by name.</param>
internal sealed class RuleJudge(Evaluation evaluation, IReadOnlyDictionary<string, double> measured)
{
    private readonly ChampionJudge champions = new(evaluation);
    private readonly CostJudge costs = new(evaluation, measured);
    private readonly Values values = new(evaluation);

    public Reason Judge(GateRule rule) => rule switch
    {
        BoundRule { Quantity: Cost } bound => costs.Judge(bound),
        BoundRule { Quantity: SlicedMetric sliced } bound => JudgeParts(bound, sliced),
        BoundRule bound => JudgeBound(bound),
        BaselineRule baseline => JudgeBaseline(baseline),
        ChampionRule { Quantity: Cost } champion => costs.Judge(champion),
        ChampionRule champion => champions.Judge(champion),
        EvidenceRule evidence => JudgeEvidence(evidence),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no such rule"),
    };

    private Reason JudgeBound(BoundRule rule)
    {
        var value = rule.Quantity is Gap gap ? values.Of(gap) : values.Of(Contender.Candidate, (Metric)rule.Quantity);
        return Tell(rule, rule.Allows(value) ? RuleOutcome.Passed : RuleOutcome.Failed, Text(value));
    }

    private Reason JudgeParts(BoundRule rule, SlicedMetric sliced)
    {
        var parts = values.Parts(sliced);
        var judged = parts.Where(p => p.Contenders.Count > 0).ToList();
        if (judged.Count == 0) return Tell(rule, RuleOutcome.Failed, Unjudged(parts, sliced));
        var broken = judged.Where(p => !rule.Allows(Values.Of(p, Contender.Candidate, sliced.Metric))).ToList();
        var shown = broken.Count > 0 ? broken : [judged.MaxBy(p => sliced.Worse(Values.Of(p, Contender.Candidate, sliced.Metric), 0))!];
        return Tell(
            rule,
            broken.Count == 0 ? RuleOutcome.Passed : RuleOutcome.Failed,
            (broken.Count > 0 ? "" : "worst ") + string.Join(", ", shown.Select(p => $"{p.Value} {Text(Values.Of(p, Contender.Candidate, sliced.Metric))}"))
            + LeftOut(parts));
    }

    private Reason JudgeBaseline(BaselineRule rule)
    {
        var value = values.Of(Contender.Candidate, rule.Metric);
        var baseline = values.Of(rule.Baseline.Words(), rule.Metric);
        var beats = rule.Metric.Worse(value, baseline) < 0;
        return Tell(rule, beats ? RuleOutcome.Passed : RuleOutcome.Failed, $"{Text(value)} against {Text(baseline)}");
    }

    private Reason JudgeEvidence(EvidenceRule rule)
    {
        var enough = evaluation.Positives >= rule.Positives;
        return Tell(
            rule, enough ? RuleOutcome.Passed : RuleOutcome.Undecided,
            FormattableString.Invariant($"{evaluation.Positives ?? 0} of {evaluation.Rows} rows")) with
        {
            RowsToDecide = enough ? null : RequiredRows.ToSee(evaluation.Positives ?? 0, rule.Positives, evaluation.Rows),
        };
    }
}
