using Levain.Gating;
using Levain.Retraining.Replaying.Playing;

namespace Levain.Retraining.Replaying.Results;

/// <summary>Counts what happened under a policy in a stretch of days.</summary>
internal static class PlayTally
{
    /// <summary>A stretch with its counts and no metric yet.</summary>
    /// <param name="name">The stretch's name.</param>
    /// <param name="span">Its days.</param>
    /// <param name="play">What happened; null for baselines.</param>
    /// <param name="days">The days that were played.</param>
    public static SpanResult Of(string name, PlayedSpan span, PolicyPlay? play, IReadOnlyList<PlayedDay> days)
    {
        bool IsIn(DateOnly day) => day >= span.From && day <= span.To;
        List<PlayedTraining> trainings = [.. (play?.Trainings ?? []).Where(t => IsIn(t.Day))];
        List<PlayedAlarm> alarms = [.. (play?.Alarms ?? []).Where(a => a.From <= span.To && !(a.To <= span.From))];
        int Count(Decision verdict) => trainings.Count(t => t.Verdict == verdict);
        return new SpanResult
        {
            Name = name,
            From = span.From,
            To = span.To,
            Value = null,
            Precision = null,
            Recall = null,
            Alarms = alarms.Count(a => IsIn(a.From)),
            AlarmDays = days.Count(d => IsIn(d.Day) && alarms.Exists(a => a.From <= d.Day && !(a.To <= d.Day))),
            DelayDays = alarms.Count == 0 ? null : Math.Max(0, alarms.Min(a => a.From.DayNumber) - span.From.DayNumber),
            Trainings = trainings.Count,
            Promoted = Count(Decision.Promote),
            Kept = Count(Decision.Keep),
            Rejected = Count(Decision.Reject),
            Inconclusive = Count(Decision.Inconclusive),
        };
    }
}
