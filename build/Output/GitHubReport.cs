using System.Globalization;
using System.Text;
using Cake.Common.Build;
using Levain.Reporting;

namespace Levain.Output;

/// <summary>Tells GitHub Actions how a run ended: job summary, annotations, outputs.</summary>
internal static class GitHubReport
{
    private static readonly string[] Strongest = ["reject", "promote", "inconclusive", "keep"];

    public static void Write(BuildContext context, RunSummary summary)
    {
        var rows = summary.Rows(context);
        var commands = context.GitHubActions().Commands;
        foreach (var (stage, model, message) in summary.Failures)
            commands.Error(message, new() { Title = $"{stage} {model}", File = FileOf(context, model), StartLine = 1 });
        if (rows.Count == 0 && summary.Failures.Count == 0) return;
        commands.SetStepSummary(Markdown(rows, summary));
        if (rows.Count == 0) return;
        commands.SetOutputParameter("verdict", Strongest.First(v => rows.Any(r => r.Verdict == v)));
        foreach (var row in rows)
        {
            commands.SetOutputParameter($"verdict-{row.Model}", row.Verdict);
            commands.SetOutputParameter($"digest-{row.Model}", row.Digest);
        }
    }

    // A definition stands in the file of its own name.
    private static string FileOf(BuildContext context, string model) =>
        $"models/{model}/{context.Models.First(m => m.Name == model).GetType().Name}.cs";

    private static string Markdown(IReadOnlyList<ResultRow> rows, RunSummary summary)
    {
        var text = new StringBuilder("## Models\n\n");
        if (rows.Count > 0) text.Append(TextTable.Markdown(ResultTable.Headings, rows.Select(ResultTable.Cells))).Append('\n');
        foreach (var row in rows) text.Append(CultureInfo.InvariantCulture, $"- **{row.Model}**: {row.Verdict}, {row.Because}.\n");
        foreach (var (stage, model, message) in summary.Failures)
            text.Append(CultureInfo.InvariantCulture, $"\n**{stage} {model} failed**\n\n```\n{message}\n```\n");
        return text.ToString();
    }
}
