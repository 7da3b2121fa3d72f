using System.Globalization;
using Levain.Retraining.Replaying.Results;

namespace Levain.Reporting.Replays;

/// <summary>Policies side by side, as cells of tables.</summary>
public static class ReplayTables
{
    private const string Nothing = "–";

    /// <summary>A table for each stretch: how policies and baselines did in it.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)> Spans(ReplayResult result)
    {
        for (var s = 0; s < result.Policies[0].Spans.Count; s++)
        {
            var span = result.Policies[0].Spans[s];
            var rows = result.Policies.Select(p => Cells(result, p, s)).Concat(result.Baselines.Select(b => Cells(result, b, s)));
            yield return (string.Create(CultureInfo.InvariantCulture, $"{span.Name}, {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}"), Headings(result), [.. rows]);
        }
    }

    /// <summary>The main metric month by month; the first cell of a row is the month.</summary>
    public static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) Months(ReplayResult result) =>
        Months(result, [.. result.Policies, .. result.Baselines], p => p.Months);

    /// <summary>The share of alarms that were right, month by month.</summary>
    public static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) Precision(ReplayResult result) =>
        Months(result, result.Policies, p => p.Precision);

    /// <summary>Whether the model decides by a threshold.</summary>
    public static bool Decides(ReplayResult result) => result.Policies[0].Precision.Count > 0;

    private static (IReadOnlyList<string>, IReadOnlyList<IReadOnlyList<string>>) Months(
        ReplayResult result, IReadOnlyList<PolicyResult> shown, Func<PolicyResult, IReadOnlyList<double?>> values) => (
        ["month", .. shown.Select(p => p.Name)],
        [.. result.Months.Select((m, i) => (IReadOnlyList<string>)[m.ToString("yyyy-MM", CultureInfo.InvariantCulture), .. shown.Select(p => Number(values(p)[i]))])]);

    private static IReadOnlyList<string> Headings(ReplayResult result) =>
    [
        "policy", result.Metric, .. Decides(result) ? ["precision", "recall"] : Array.Empty<string>(),
        "trainings", "promoted", "kept", "rejected", "open", "alarms", "alarm days", "first alarm",
    ];

    private static IReadOnlyList<string> Cells(ReplayResult result, PolicyResult policy, int place)
    {
        var span = policy.Spans[place];
        IEnumerable<string> decided = Decides(result) ? [Number(span.Precision), Number(span.Recall)] : [];
        if (policy.Rules.Count == 0) return [policy.Name, Number(span.Value), .. decided, .. Enumerable.Repeat(Nothing, 8)];
        return
        [
            policy.Name, Number(span.Value), .. decided,
            Count(span.Trainings), Count(span.Promoted), Count(span.Kept), Count(span.Rejected), Count(span.Inconclusive),
            Count(span.Alarms), Count(span.AlarmDays), span.DelayDays is { } delay ? string.Create(CultureInfo.InvariantCulture, $"day {delay}") : Nothing,
        ];
    }

    private static string Number(double? value) => value is { } number ? NumberText.Plain(number) : Nothing;

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
