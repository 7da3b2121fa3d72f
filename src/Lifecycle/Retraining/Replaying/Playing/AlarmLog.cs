using Levain.Definitions.Policies;
using Levain.Retraining.Deciding;

namespace Levain.Retraining.Replaying.Playing;

/// <summary>Follows alarms from look to look; rules of the calendar raise none.</summary>
internal sealed class AlarmLog(RetrainPolicy policy)
{
    private readonly HashSet<string> heard = [.. policy.Rules.Where(PlayedPolicy.IsAlarm).Select(r => r.Sentence)];
    private readonly List<PlayedAlarm> alarms = [];

    /// <summary>In the order in which they began.</summary>
    public IReadOnlyList<PlayedAlarm> All => alarms;

    public void Hear(RetrainDecision decision)
    {
        foreach (var answer in decision.Rules.Where(a => heard.Contains(a.Rule)))
        {
            if (answer.EndedAlarmOf is { } ended) End(answer, ended, decision.AsOf);
            if (answer.AlarmSince == decision.AsOf)
                alarms.Add(new PlayedAlarm { Rule = answer.Rule, From = decision.AsOf, Evidence = answer.Evidence });
        }
    }

    private void End(RuleAnswer answer, DateOnly began, DateOnly day)
    {
        var place = alarms.FindLastIndex(a => a.Rule == answer.Rule && a.From == began);
        if (place >= 0) alarms[place] = alarms[place] with { To = day, EndedBecause = answer.EndedBecause };
    }
}
