using System.Globalization;
using System.Text;
using Levain.Monitoring;
using Levain.Retraining;

namespace Levain.Reporting.Monitoring;

/// <summary>A look as Markdown.</summary>
internal static class MonitorSummary
{
    public static string Write(MonitorPageFacts facts)
    {
        var (look, findings) = (facts.Look, facts.Look.Evidence.Findings);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Monitoring of {findings.Model}, {findings.AsOf:yyyy-MM-dd}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{MarkdownText.Escape(look.Decision.Sentence)}.**\n\n");
        text.Append(MarkdownText.Escape(WindowLines.Window(findings))).Append('\n');
        foreach (var note in look.Notes) text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(note)}\n");
        Table(text, "Rules", RuleTable.Headings, look.Decision.Rules.Select(RuleTable.Cells));
        Table(text, "Alarms", RuleTable.AlarmHeadings, facts.Alarms.Select(RuleTable.Cells));
        Drift(text, findings.Drift);
        Performance(text, findings);
        Lines(text, "Labels", WindowLines.Labels(findings.Labels));
        Lines(text, "Quality", WindowLines.Quality(findings.Quality));
        return text.ToString();
    }

    private static void Drift(StringBuilder text, DriftFindings drift)
    {
        Table(text, "Drift", DriftTable.Headings, DriftTable.Rows(drift));
        if (drift.NotJudged is { } why) text.Append(CultureInfo.InvariantCulture, $"\nNot judged: {MarkdownText.Escape(why)}\n");
        if (DomainLine.Of(drift) is { } domain) text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Escape(domain)}\n");
    }

    private static void Performance(StringBuilder text, Findings findings)
    {
        if (findings.Realised is { } realised)
        {
            Table(text, "Realised performance", PerformanceTable.RealisedHeadings, PerformanceTable.Realised(realised));
            text.Append(CultureInfo.InvariantCulture, $"\n{PerformanceTable.Sentence(realised)}\n");
        }

        if (findings.Estimated is not { } estimated) return;
        Table(text, "Estimated performance", PerformanceTable.EstimatedHeadings, PerformanceTable.Estimated(estimated, findings.Realised));
        text.Append(CultureInfo.InvariantCulture, $"\n{EstimatedFindings.Limit}\n");
    }

    private static void Table(StringBuilder text, string heading, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [.. rows];
        if (all.Count > 0) text.Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n").Append(MarkdownText.Table(headings, all));
    }

    private static void Lines(StringBuilder text, string heading, IEnumerable<string> lines) => text
        .Append(CultureInfo.InvariantCulture, $"\n### {heading}\n\n")
        .Append(string.Concat(lines.Select(l => $"- {MarkdownText.Escape(l)}\n")));
}
