using System.Globalization;
using System.Text;
using Levain.Retraining.Replaying.Results;

namespace Levain.Reporting.Replays;

/// <summary>A replay as Markdown.</summary>
internal static class ReplaySummary
{
    public static string Write(ReplayResult result)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Replay of {result.Model}{(result.IsControl ? ", control" : "")}\n\n**{MarkdownText.Escape(result.Sentence)}**\n\n");
        foreach (var note in ReplayNotesText.All(result)) text.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Escape(note)}\n");
        foreach (var (title, headings, rows) in ReplayTables.Spans(result))
            text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Escape(title)}\n\n{MarkdownText.Table(headings, rows)}");
        AddMonths(text, $"{result.Metric} by month", ReplayTables.Months(result));
        if (ReplayTables.Decides(result)) AddMonths(text, "Share of alarms that were right, by month", ReplayTables.Precision(result));
        text.Append("\n## Policies\n");
        foreach (var policy in result.Policies)
            text.Append(CultureInfo.InvariantCulture, $"\n- {policy.Name}: {string.Join("; ", policy.Rules.Select(MarkdownText.Escape))}");
        return text.Append('\n').ToString();
    }

    private static void AddMonths(StringBuilder text, string title, (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) table) =>
        text.Append(CultureInfo.InvariantCulture, $"\n## {MarkdownText.Escape(title)}\n\n{MarkdownText.Table(table.Headings, table.Rows)}");
}
