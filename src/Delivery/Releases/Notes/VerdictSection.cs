using Levain.Gating;
using Levain.Registering;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>What the gate said, rule by rule.</summary>
internal static class VerdictSection
{
    public static string Of(Verdict verdict) => Of(CardText.Words(verdict.Decision), verdict.Sentence, verdict.Reasons);

    /// <summary>The verdict that belongs to a line of history.</summary>
    public static string Of(HistoryEntry entry) => Of(CardText.Words(entry.Event), entry.Because, entry.Reasons);

    private static string Of(string decision, string sentence, IReadOnlyList<Reason>? reasons) => CardText.Section(
        "Verdict",
        $"**{decision}**: {GitHubText.Plain(sentence)}.\n",
        reasons is null
            ? "The rules are not known: the line of history was written before it kept them.\n"
            : GitHubText.Table(
                ["rule", "outcome", "evidence"],
                reasons.Select(r => new[] { GitHubText.Plain(r.Rule), Outcome(r.Outcome), GitHubText.Plain(r.Evidence) })));

    private static string Outcome(RuleOutcome outcome) =>
        outcome is RuleOutcome.Passed or RuleOutcome.NotApplied ? CardText.Words(outcome) : $"**{CardText.Words(outcome)}**";
}
