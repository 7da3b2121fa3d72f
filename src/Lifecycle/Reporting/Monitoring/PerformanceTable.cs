using System.Globalization;
using Levain.Evaluating;
using Levain.Monitoring;

namespace Levain.Reporting.Monitoring;

/// <summary>Tells how good the answers were and would be, a line a metric.</summary>
public static class PerformanceTable
{
    /// <summary>The headings of <see cref="Realised"/>.</summary>
    public static IReadOnlyList<string> RealisedHeadings { get; } = ["metric", "realised [95%]", "hold-out [95%]"];

    /// <summary>The headings of <see cref="Estimated"/>.</summary>
    public static IReadOnlyList<string> EstimatedHeadings { get; } = ["metric", "estimated [95%]", "estimated where labels are", "realised there"];

    public static IEnumerable<IReadOnlyList<string>> Realised(RealisedFindings realised) => realised.Metrics.Select(m =>
        (IReadOnlyList<string>)[m.Key, NumberText.Interval(m.Value), Interval(realised.HoldOut, m.Key)]);

    public static IEnumerable<IReadOnlyList<string>> Estimated(EstimatedFindings estimated, RealisedFindings? realised) => estimated.Metrics.Select(m =>
        (IReadOnlyList<string>)[m.Key, NumberText.Interval(m.Value), Interval(estimated.OnMatured, m.Key), Interval(realised?.Metrics, m.Key)]);

    /// <summary>What stands beside the table of realised metrics, in a sentence.</summary>
    public static string Sentence(RealisedFindings realised)
    {
        var text = Told($"{realised.Rows:N0} rows with matured labels, of {realised.From:yyyy-MM-dd} to {realised.To:yyyy-MM-dd}");
        if (realised.Positives is { } positives) text += Told($", {positives:N0} positive");
        if (realised.Alarms is { } alarms) text += Told($"; {realised.RightAlarms ?? 0:N0} of {alarms:N0} alarms were right");
        if (realised.NaiveError is { } naive) text += Told($"; the naive forecast's mean absolute error on them is {naive:0.0000}");
        return text + ".";
    }

    private static string Interval(SortedDictionary<string, Estimate>? estimates, string metric) =>
        estimates?.TryGetValue(metric, out var found) == true ? NumberText.Interval(found) : "";

    private static string Told(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
