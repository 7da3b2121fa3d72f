using System.Globalization;
using Levain.Gating;
using Levain.Reporting.Pages;
using Levain.Retraining.Replaying.Playing;
using Levain.Retraining.Replaying.Results;
using static Levain.Reporting.Replays.TimeScale;

namespace Levain.Reporting.Replays;

/// <summary>Draws alarms and trainings, a lane a policy.</summary>
internal static class EventDrawing
{
    private const double Lane = 30;

    public static Html Draw(ReplayResult result)
    {
        var scale = new TimeScale(result.From, result.To);
        var height = Lane * result.Policies.Count + 8;
        return Html.Of($"""
            <svg class="events" viewBox="0 0 {Text(Width)} {Text(height)}" role="img" aria-labelledby="events-title"><title id="events-title">{Words(result)}</title>
            {Html.Each(result.Policies.Select((p, i) => (Policy: p, Place: i)), p => Row(p.Policy, p.Place, scale, result.To))}</svg>

            """);
    }

    private static string Words(ReplayResult result) => string.Join(" ", result.Policies.Select(p => string.Create(
        CultureInfo.InvariantCulture, $"{p.Name}: {p.Alarms.Count} alarms, {p.Trainings.Count} trainings, {p.Champions.Count - 1} of them promoted.")));

    private static Html Row(PolicyResult policy, int place, TimeScale scale, DateOnly to)
    {
        var middle = Lane * place + Lane / 2;
        return Html.Of($"""
            <line class="grid" x1="{Text(Left)}" x2="{Text(Right)}" y1="{Text(middle)}" y2="{Text(middle)}"/><text x="{Text(Left - 8)}" y="{Text(middle)}" text-anchor="end" dominant-baseline="middle">{policy.Name}</text>
            {Html.Each(policy.Alarms, a => Alarm(a, place, scale, to))}{Html.Each(policy.Trainings, t => Training(t, place, scale))}
            """);
    }

    private static Html Alarm(PlayedAlarm alarm, int place, TimeScale scale, DateOnly to)
    {
        var width = Math.Max(1.5, scale.Place(alarm.To ?? to) - scale.Place(alarm.From));
        return Html.Of($"""
            <rect class="alarm f{place}" x="{scale.X(alarm.From)}" width="{Text(width)}" y="{Text(Lane * place + 4)}" height="{Text(Lane - 8)}"><title>{alarm.From:yyyy-MM-dd} to {(alarm.To ?? to):yyyy-MM-dd}: {alarm.Rule}; {alarm.Evidence}</title></rect>

            """);
    }

    private static Html Training(PlayedTraining training, int place, TimeScale scale)
    {
        var isPromoted = training.Verdict == Decision.Promote;
        return Html.Of($"""
            <circle class="c{place} {(isPromoted ? $"f{place}" : "hollow")}" cx="{scale.X(training.Day)}" cy="{Text(Lane * place + Lane / 2)}" r="{(isPromoted ? "4" : "3")}"><title>{training.Day:yyyy-MM-dd}, {training.Verdict.ToString().ToLowerInvariant()}: {training.Sentence}</title></circle>

            """);
    }
}
