using System.Globalization;
using Levain.Evaluating;
using Levain.Gating;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Tells under Gate's line what each rule of the policy says, and what the costs were.</summary>
public sealed class VerdictNotes(RecordBook records) : IStageNotes
{
    public IEnumerable<string> Lines(StageOutcome outcome)
    {
        if (outcome.Stage != GateStage.StageName) yield break;
        var verdict = records.Get<Verdict>(outcome.Model, GateStage.StageName).Facts;
        var measured = records.Get<Evaluation>(outcome.Model, EvaluateStage.StageName).Measured;
        foreach (var reason in verdict.Reasons) yield return $"  {Word(reason.Outcome),-11} {reason.Rule}: {reason.Evidence}";
        if (measured is not null) yield return $"  measured    {string.Join(", ", measured.Select(m => Number(m.Key, m.Value)))}";
    }

    private static string Word(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.NotApplied => "not applied",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    private static string Number(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.###}");
}
