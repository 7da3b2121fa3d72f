using Levain.Definitions;
using Levain.Evaluating;
using Levain.Stages;

namespace Levain.Gating;

/// <summary>Says whether a candidate may become the champion.</summary>
public sealed class GateStage(StageServices services) : Stage<Verdict>(services)
{
    public const string StageName = "Gate";

    public override string Name => StageName;

    internal override IReadOnlyList<string> Unread =>
    [
        .. DefinitionMembers.OfChecks, .. DefinitionMembers.OfSplit, .. DefinitionMembers.OfFeatures, .. DefinitionMembers.OfLabel,
        .. DefinitionMembers.OfLearner, .. DefinitionMembers.OfDecision, .. DefinitionMembers.OfSlices, .. DefinitionMembers.OfCard, .. DefinitionMembers.OfWatching, .. DefinitionMembers.OfRetraining,
    ];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        var evaluation = EvaluationOf(definition.Name);
        var costs = new CostJudge(evaluation.Facts, evaluation.Measured ?? []);
        key.With("input:evaluation", evaluation.Fingerprint);
        foreach (var (rule, i) in definition.Gate.Judged.Select((r, i) => (r, i)))
            key.With(FormattableString.Invariant($"rule:{i:00}"), rule.Sentence + costs.Outcome(rule));
    }

    protected override Task<Verdict> WorkAsync(StageWork work)
    {
        var evaluation = EvaluationOf(work.Model);
        return Task.FromResult(Judge.Decide(work.Definition.Gate, evaluation.Facts, evaluation.Measured));
    }

    protected override string Finding(Verdict facts) => $"{facts.Decision.ToString().ToLowerInvariant()}: {facts.Sentence}";

    protected override Refusal? Refusal(Verdict facts) => facts.Decision != Decision.Reject
        ? null
        : new Refusal(
            "The candidate is rejected:\n"
            + string.Concat(facts.Reasons.Where(r => r.Outcome != RuleOutcome.Passed).Select(r => $"  {r.Outcome}: {r.Rule}: {r.Evidence}\n"))
            + "The champion stays as it is. Look at evaluate.json beside the candidate; mend data, features or learner, or the gate itself.",
            StopsModel: false);

    private StageRecord<Evaluation> EvaluationOf(string model) => Services.Records.Get<Evaluation>(model, EvaluateStage.StageName);
}
