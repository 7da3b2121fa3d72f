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
        .. DefinitionMembers.OfLearner,
    ];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key)
    {
        key.With("input:evaluation", Services.Records.Get<Evaluation>(definition.Name, EvaluateStage.StageName).Fingerprint);
        for (var i = 0; i < definition.Gate.Rules.Count; i++)
            key.With(FormattableString.Invariant($"rule:{i:00}"), definition.Gate.Rules[i].Sentence);
    }

    protected override Task<Verdict> WorkAsync(StageWork work) => Task.FromResult(Judge.Decide(
        work.Definition.Gate, Services.Records.Get<Evaluation>(work.Model, EvaluateStage.StageName).Facts));

    protected override string Finding(Verdict facts) => $"{facts.Decision.ToString().ToLowerInvariant()}: {facts.Sentence}";

    protected override Refusal? Refusal(Verdict facts) => facts.Decision != Decision.Reject
        ? null
        : new Refusal(
            "The candidate is rejected:\n"
            + string.Concat(facts.Reasons.Where(r => r.Outcome != RuleOutcome.Passed).Select(r => $"  {r.Outcome}: {r.Rule}: {r.Evidence}\n"))
            + "The champion stays as it is. Look at evaluate.json beside the candidate; mend data, features or learner, or the gate itself.",
            StopsModel: false);
}
