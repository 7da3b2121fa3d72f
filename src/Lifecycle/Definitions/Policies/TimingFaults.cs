using System.Globalization;

namespace Levain.Definitions.Policies;

/// <summary>Finds schedules that cool-down, budget or patience would never let be kept.</summary>
/// <remarks>Months count with their 31 days at most, so that <c>every month, but not within 30 days</c> is no contradiction.</remarks>
internal static class TimingFaults
{
    private const int BudgetDays = 30;

    public static IEnumerable<string> Of(RetrainPolicy policy)
    {
        if (policy.CoolDownDays < 0) yield return "a cool-down is no less than no days";
        if (policy.MostTrainings < 1) yield return "a budget of no training at all is none: Retrain.ByHand says that only a person decides";
        foreach (var rule in policy.Rules.Where(r => r.Looks < 1)) yield return $"'{rule.Sentence}' is heard after fewer looks than one";
        foreach (var (rule, days) in Periods(policy))
            if (days < policy.CoolDownDays)
                yield return Told($"'{rule.Sentence}' speaks every {days} days, and no training is decided within {policy.CoolDownDays} days after another");
        foreach (var (rule, days) in Periods(policy).Where(p => p.Rule is ScheduleRule))
        {
            var trainings = 1 + (BudgetDays - 1) / days;
            if (trainings > policy.MostTrainings)
                yield return Told($"'{rule.Sentence}' asks for {trainings} trainings in {BudgetDays} days, and at most {policy.MostTrainings} are allowed");
            foreach (var slow in policy.Rules.Where(r => r.Looks >= days))
                yield return Told($"'{slow.Sentence}' waits for {slow.Looks} looks in a row, and the schedule of every {days} days is never later");
        }
    }

    private static IEnumerable<(RetrainRule Rule, int Days)> Periods(RetrainPolicy policy) => policy.Rules.SelectMany(
        rule => rule switch
        {
            ScheduleRule schedule => [(rule, DaysOf(schedule.Every))],
            StalenessRule staleness => [(rule, DaysOf(staleness.Age))],
            _ => Array.Empty<(RetrainRule, int)>(),
        });

    private static int DaysOf(Window window) => window == Window.All ? int.MaxValue : 31 * window.Months + window.Days;

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
