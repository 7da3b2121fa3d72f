using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>A decision as a person would say it.</summary>
internal static class DecisionSentence
{
    public static string OfHand(string reason) => $"retrain: by hand: {reason}";

    public static string OfHeard(IEnumerable<RuleAnswer> heard) => $"retrain: {Reasons(heard)}";

    public static string OfHeldBack(string heldBack, IEnumerable<RuleAnswer> heard) => $"no training though {Reasons(heard)}: {heldBack}";

    /// <summary>No rule is heard: what comes nearest to it is named.</summary>
    public static string OfQuiet(RetrainPolicy policy, IReadOnlyList<RuleAnswer> answers)
    {
        if (policy.Rules.Count == 0) return "no training: the policy leaves it to a person, and nobody asked";
        var asked = policy.Rules.Zip(answers).ToList();
        var waiting = asked.Where(p => p.Second.Speaks == true).Select(p => string.Create(
            CultureInfo.InvariantCulture, $"{p.Second.Rule}: {p.Second.Evidence}, {p.Second.Spoken} of {p.First.Looks} looks in a row")).ToList();
        if (waiting.Count > 0) return $"no training yet: {string.Join("; ", waiting)}";
        var open = answers.Where(a => a.Speaks is null && a.EndedAlarmOf is null).Select(a => $"whether {a.Rule} is not told: {a.Evidence}").ToList();
        return open.Count == 0 ? "no training: no rule speaks" : $"no training: no rule speaks; {string.Join("; ", open)}";
    }

    private static string Reasons(IEnumerable<RuleAnswer> heard) => string.Join("; ", heard.Select(a => $"{a.Rule}: {a.Evidence}"));
}
