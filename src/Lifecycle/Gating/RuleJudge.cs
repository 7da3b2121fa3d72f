using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Holds one rule against an evaluation; every comparison is written so that NaN and absence refuse.</summary>
internal sealed class RuleJudge(Evaluation evaluation)
{
    public Reason Judge(GateRule rule) => rule switch
    {
        BoundRule bound => JudgeBound(bound),
        BaselineRule baseline => JudgeBaseline(baseline),
        ChampionRule champion => JudgeChampion(champion),
        EvidenceRule evidence => JudgeEvidence(evidence),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "no such rule"),
    };

    private Reason JudgeBound(BoundRule rule)
    {
        var value = ValueOf(Contender.Candidate, rule.Metric);
        var holds = rule.Metric.HigherIsBetter ? value >= rule.Bound : value <= rule.Bound;
        return Tell(rule, holds ? RuleOutcome.Passed : RuleOutcome.Failed, Text(value));
    }

    private Reason JudgeBaseline(BaselineRule rule)
    {
        var value = ValueOf(Contender.Candidate, rule.Metric);
        var baseline = ValueOf(EvaluateStage.NameOf(rule.Baseline), rule.Metric);
        var beats = rule.Metric.Worse(value, baseline) < 0;
        return Tell(rule, beats ? RuleOutcome.Passed : RuleOutcome.Failed, $"{Text(value)} against {Text(baseline)}");
    }

    private Reason JudgeChampion(ChampionRule rule)
    {
        if (!Opponent.IsAnother(evaluation.Champion))
            return Tell(
                rule, RuleOutcome.NotApplied,
                evaluation.Champion == Opponent.Itself ? "the candidate is the champion" : "there is no champion yet");
        var value = ValueOf(Contender.Candidate, rule.Metric);
        var champion = ValueOf(Contender.Champion, rule.Metric);
        var compared = evaluation.Comparisons.FirstOrDefault(
            c => c.Metric == rule.Metric.Name && c.Confidence.Equals(rule.Confidence));
        if (compared is null || !double.IsFinite(value) || !double.IsFinite(champion))
            return Tell(rule, RuleOutcome.Failed, $"{Text(value)} against {Text(champion)}: a number is missing");
        var margin = rule.Margin(champion);
        var outcome = compared.High <= margin ? RuleOutcome.Passed
            : compared.Low > margin ? RuleOutcome.Worse
            : double.IsFinite(compared.Low) ? RuleOutcome.Undecided
            : RuleOutcome.Failed;
        return Tell(
            rule, outcome,
            $"{Text(value)} against {Text(champion)}, worse by {Text(compared.Value)} [{Text(compared.Low)}, {Text(compared.High)}], margin {Text(margin)}");
    }

    private Reason JudgeEvidence(EvidenceRule rule)
    {
        var enough = evaluation.Positives >= rule.Positives;
        return Tell(
            rule, enough ? RuleOutcome.Passed : RuleOutcome.Undecided,
            FormattableString.Invariant($"{evaluation.Positives?.ToString(CultureInfo.InvariantCulture) ?? "none"} of {evaluation.Rows} rows"));
    }

    private double ValueOf(string contender, Metric metric) =>
        evaluation.Find(contender)?.Metrics.GetValueOrDefault(metric.Name)?.Value ?? double.NaN;

    private static Reason Tell(GateRule rule, RuleOutcome outcome, string evidence) =>
        new() { Rule = rule.Sentence, Outcome = outcome, Evidence = evidence };

    private static string Text(double value) =>
        double.IsNaN(value) ? "missing" : value.ToString("0.0000", CultureInfo.InvariantCulture);
}
