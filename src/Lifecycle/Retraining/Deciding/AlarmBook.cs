using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>Carries a rule's looks and its alarm from the look before to this one.</summary>
internal sealed class AlarmBook(Evidence evidence)
{
    public const string OtherChampion = "another champion answers since";

    /// <summary>Begins and ends an alarm by what the rule says today; a day that tells nothing changes neither.</summary>
    public RuleAnswer Enter(RetrainRule rule, Voice voice)
    {
        var before = Earlier(rule);
        var isReset = before is not null && rule.IsAboutChampion && evidence.Before!.Champion != evidence.Findings.Champion;
        var (spoken, quiet) = Count(voice.Speaks, isReset ? null : before);
        var since = isReset ? null : before?.AlarmSince;
        var isEnded = since is not null && quiet >= rule.Looks;
        return new()
        {
            Rule = rule.Sentence,
            Speaks = voice.Speaks,
            Evidence = voice.Evidence,
            Spoken = spoken,
            Quiet = quiet,
            AlarmSince = isEnded ? null : since ?? (spoken >= rule.Looks ? evidence.Findings.AsOf : null),
            EndedAlarmOf = isReset ? before!.AlarmSince : isEnded ? since : null,
            EndedBecause = isReset && before!.AlarmSince is not null ? OtherChampion : isEnded ? Ended(rule, voice) : null,
        };
    }

    /// <summary>Alarms of rules that the policy does not name any more end here.</summary>
    public IEnumerable<RuleAnswer> Close(RetrainPolicy policy) =>
        from before in evidence.Before?.Rules ?? []
        where before.AlarmSince is not null && policy.Rules.All(r => r.Sentence != before.Rule)
        select new RuleAnswer
        {
            Rule = before.Rule,
            Speaks = null,
            Evidence = "the policy does not ask",
            Spoken = 0,
            Quiet = 0,
            AlarmSince = null,
            EndedAlarmOf = before.AlarmSince,
            EndedBecause = "the policy does not name the rule any more",
        };

    private RuleAnswer? Earlier(RetrainRule rule) => evidence.Before?.Rules.FirstOrDefault(r => r.Rule == rule.Sentence);

    private static (int Spoken, int Quiet) Count(bool? speaks, RuleAnswer? before) => speaks switch
    {
        true => (1 + (before?.Spoken ?? 0), 0),
        false => (0, 1 + (before?.Quiet ?? 0)),
        _ => (before?.Spoken ?? 0, before?.Quiet ?? 0),
    };

    private static string Ended(RetrainRule rule, Voice voice) => rule.Looks == 1
        ? $"quiet: {voice.Evidence}"
        : string.Create(CultureInfo.InvariantCulture, $"quiet over {rule.Looks} looks in a row: {voice.Evidence}");
}
