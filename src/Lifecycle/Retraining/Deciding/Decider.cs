using System.Globalization;
using Levain.Definitions.Policies;
using Levain.Stages;

namespace Levain.Retraining.Deciding;

/// <summary>Makes a decision of a policy and its evidence, and of nothing else.</summary>
internal static class Decider
{
    /// <summary>A rule is heard while its alarm is open and it speaks today; a person overrules what holds trainings back.</summary>
    /// <exception cref="LevainException">The look before is of another model, or not of an earlier day.</exception>
    public static RetrainDecision Decide(RetrainPolicy policy, Evidence evidence)
    {
        Check(evidence);
        var book = new AlarmBook(evidence);
        List<RuleAnswer> answers = [.. policy.Rules.Select(r => book.Enter(r, Voices.Of(r, evidence)))];
        List<RuleAnswer> heard = [.. answers.Where(a => a is { AlarmSince: not null, Speaks: true })];
        var heldBack = evidence.ByHand is null && heard.Count > 0 ? Restraint.Of(policy, evidence) : null;
        return new RetrainDecision
        {
            Schema = RetrainDecision.CurrentSchema,
            Model = evidence.Findings.Model,
            AsOf = evidence.Findings.AsOf,
            Champion = evidence.Findings.Champion,
            Findings = Digest.OfText(Json.WriteLine(evidence.Findings)),
            Retrain = evidence.ByHand is not null || (heard.Count > 0 && heldBack is null),
            Sentence = Say(policy, evidence, answers, heard, heldBack),
            HeldBack = heldBack,
            Rules = [.. answers, .. book.Close(policy)],
        };
    }

    private static string Say(RetrainPolicy policy, Evidence evidence, List<RuleAnswer> answers, List<RuleAnswer> heard, string? heldBack) =>
        evidence.ByHand is { } reason ? DecisionSentence.OfHand(reason)
        : heldBack is not null ? DecisionSentence.OfHeldBack(heldBack, heard)
        : heard.Count > 0 ? DecisionSentence.OfHeard(heard)
        : DecisionSentence.OfQuiet(policy, answers);

    private static void Check(Evidence evidence)
    {
        if (evidence.Before is not { } before) return;
        var findings = evidence.Findings;
        if (before.Model != findings.Model)
            throw new LevainException($"The look before is of {before.Model}, and this one is of {findings.Model}: give each model its own.");
        if (before.AsOf >= findings.AsOf)
            throw new LevainException(string.Create(
                CultureInfo.InvariantCulture,
                $"The look before is of {before.AsOf:yyyy-MM-dd}, which is not before {findings.AsOf:yyyy-MM-dd}: a look on the same day counts once, so give the last one of an earlier day."));
    }
}
