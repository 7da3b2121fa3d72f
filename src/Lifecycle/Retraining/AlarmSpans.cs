using Levain.Retraining.Deciding;

namespace Levain.Retraining;

/// <summary>Reads alarms out of decisions.</summary>
internal static class AlarmSpans
{
    /// <summary>Open ones first, then those that ended, the newest first.</summary>
    /// <param name="decisions">In any order; of several on a day the last one counts.</param>
    public static IReadOnlyList<AlarmSpan> Of(IEnumerable<RetrainDecision> decisions)
    {
        List<RetrainDecision> days = [.. decisions.GroupBy(d => d.AsOf).OrderBy(g => g.Key).Select(g => g.Last())];
        if (days.Count == 0) return [];
        var open = days[^1].Rules.Where(r => r.AlarmSince is not null)
            .Select(r => new AlarmSpan(r.Rule, r.AlarmSince!.Value, null, r.Evidence));
        var ended = from day in Enumerable.Reverse(days)
                    from rule in day.Rules
                    where rule.EndedAlarmOf is not null
                    select new AlarmSpan(rule.Rule, rule.EndedAlarmOf!.Value, day.AsOf, rule.EndedBecause ?? "");
        return [.. open.OrderByDescending(a => a.Since), .. ended];
    }
}
