using System.Globalization;
using Levain.Definitions;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>Rules that need no more than the days of trainings.</summary>
internal static class CalendarVoices
{
    public static Voice Of(ScheduleRule rule, Evidence evidence) => new TrainingDays(evidence).Last is { } last
        ? Since(last, rule.Every, evidence, "the last training knew")
        : Later(evidence);

    public static Voice Of(StalenessRule rule, Evidence evidence) => evidence.Findings.ChampionAsOf <= evidence.Findings.AsOf
        ? Since(evidence.Findings.ChampionAsOf, rule.Age, evidence, "the champion knows")
        : Later(evidence);

    private static Voice Since(DateOnly day, Window window, Evidence evidence, string who)
    {
        var today = evidence.Findings.AsOf;
        var days = today.DayNumber - day.DayNumber;
        return new(
            day.ToDateTime(TimeOnly.MinValue) <= window.StartBefore(today.ToDateTime(TimeOnly.MinValue)),
            string.Create(CultureInfo.InvariantCulture, $"{who} {day:yyyy-MM-dd}, {days} {(days == 1 ? "day" : "days")} before {today:yyyy-MM-dd}"));
    }

    private static Voice Later(Evidence evidence) => new(false, string.Create(
        CultureInfo.InvariantCulture, $"the champion knows {evidence.Findings.ChampionAsOf:yyyy-MM-dd}, which is later than this day"));
}
