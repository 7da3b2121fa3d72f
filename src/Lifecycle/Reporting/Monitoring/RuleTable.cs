using System.Globalization;
using Levain.Retraining;
using Levain.Retraining.Deciding;

namespace Levain.Reporting.Monitoring;

/// <summary>Tells what each rule of the policy says, and which alarms there are and were.</summary>
public static class RuleTable
{
    public static IReadOnlyList<string> Headings { get; } = ["rule", "today", "alarm since", "evidence"];

    public static IReadOnlyList<string> AlarmHeadings { get; } = ["rule", "began", "ended", "because"];

    public static IReadOnlyList<string> Cells(RuleAnswer answer) =>
        [answer.Rule, Today(answer), answer.AlarmSince is { } since ? Day(since) : "", answer.Evidence];

    public static IReadOnlyList<string> Cells(AlarmSpan alarm) =>
        [alarm.Rule, Day(alarm.Since), alarm.Until is { } until ? Day(until) : "open", alarm.Because];

    /// <summary>What a rule says today in a word.</summary>
    public static string Word(RuleAnswer answer) => answer.Speaks switch
    {
        true => "speaks",
        false => "quiet",
        null => "not told",
    };

    private static string Today(RuleAnswer answer) => answer.Speaks switch
    {
        true => string.Create(CultureInfo.InvariantCulture, $"speaks ({answer.Spoken} in a row)"),
        false => string.Create(CultureInfo.InvariantCulture, $"quiet ({answer.Quiet} in a row)"),
        null when answer.EndedAlarmOf is not null => "",
        null => "not told",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
