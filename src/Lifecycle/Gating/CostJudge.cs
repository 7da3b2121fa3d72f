using Levain.Definitions.Policies;
using Levain.Evaluating;

namespace Levain.Gating;

/// <summary>Holds rules about costs against what was measured; a cost is measured on both models in one run, so it needs no test.</summary>
internal sealed class CostJudge(Evaluation evaluation, IReadOnlyDictionary<string, double> measured)
{
    /// <summary>What a rule about costs says, for the key: measured numbers differ each time, what follows from them rarely does.</summary>
    public string Outcome(GateRule rule) => rule switch
    {
        BoundRule { Quantity: Cost } bound => $": {Judge(bound).Outcome}",
        ChampionRule { Quantity: Cost } champion => $": {Judge(champion).Outcome}",
        _ => "",
    };

    public Reason Judge(BoundRule rule)
    {
        var value = Of(Contender.Candidate, rule.Quantity);
        return Tell(rule, rule.Allows(value), double.IsNaN(value));
    }

    public Reason Judge(ChampionRule rule)
    {
        if (!Opponent.IsAnother(evaluation.Champion)) return ChampionJudge.NotApplied(rule, evaluation);
        var (value, champion) = (Of(Contender.Candidate, rule.Quantity), Of(Contender.Champion, rule.Quantity));
        var (worse, margin) = (rule.Quantity.Worse(value, champion), rule.Margin(champion));
        var holds = rule.Intent switch
        {
            Intent.NotWorse => worse <= margin,
            Intent.Better => worse < -margin,
            Intent.Unchanged => Math.Abs(worse) <= margin,
            _ => worse >= -margin,
        };
        return Tell(rule, holds, double.IsNaN(worse));
    }

    // The numbers are not the same twice, so they stand beside the record and not in it.
    private static Reason Tell(GateRule rule, bool holds, bool isMissing) => EvidenceText.Tell(
        rule,
        holds ? RuleOutcome.Passed : RuleOutcome.Failed,
        isMissing ? "missing" : $"{(holds ? "so" : "not so")} as measured beside evaluate.json");

    private double Of(string contender, Quantity cost) => measured.GetValueOrDefault($"{contender}.{((Cost)cost).Id}", double.NaN);
}
