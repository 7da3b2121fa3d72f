using System.Globalization;
using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>What holds a training back that a rule asks for.</summary>
internal static class Restraint
{
    public const int BudgetDays = 30;

    /// <returns>A sentence, or null where nothing does.</returns>
    public static string? Of(RetrainPolicy policy, Evidence evidence)
    {
        var days = new TrainingDays(evidence);
        return days.Last is { } last ? CoolDown(policy, evidence.Findings.AsOf, last) ?? Budget(policy, evidence.Findings.AsOf, days) : null;
    }

    private static string? CoolDown(RetrainPolicy policy, DateOnly today, DateOnly last)
    {
        if (last == today) return "cool-down: a training of this very day knew the same rows and would give the same candidate";
        return today.DayNumber - last.DayNumber >= policy.CoolDownDays ? null : Told(
            $"cool-down: the last training knew {last:yyyy-MM-dd}, and none follows within {policy.CoolDownDays} days: not before {last.AddDays(policy.CoolDownDays):yyyy-MM-dd}");
    }

    private static string? Budget(RetrainPolicy policy, DateOnly today, TrainingDays days)
    {
        var recent = days.Within(BudgetDays);
        if (recent.Count < policy.MostTrainings) return null;
        var free = recent[^policy.MostTrainings].AddDays(BudgetDays);
        return Told(
            $"budget: {recent.Count} of at most {policy.MostTrainings} trainings in the {BudgetDays} days up to {today:yyyy-MM-dd}: not before {free:yyyy-MM-dd}");
    }

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
