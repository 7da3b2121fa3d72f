using System.Text;
using Cake.Common.Build;
using Cake.Core;
using Cake.Core.Diagnostics;
using Levain.Reporting;
using Levain.Stages;
using Levain.Validating.Changes;

namespace Levain.Output;

/// <summary>Tells how data differ from a revision's: on the terminal, as Markdown beside the records, in GitHub's job summary.</summary>
public sealed class DataDiffReport(Workspace workspace, Ending ending, ICakeLog log, ICakeContext cake)
{
    private static readonly string[] ColumnHeadings = ["column", "change"];

    public void Tell(DataDiffResult result)
    {
        var line = $"{result.Model,-10} {result.Dataset} since {result.Revision}: {result.Sentence}";
        if (result.HasFailed) log.Error("{0}", line);
        else log.Information("{0}", line);
        foreach (var detail in Details(result)) log.Information("{0}", "           " + detail);
        var (headings, rows) = Table(result);
        if (rows.Count > 0) foreach (var row in TextTable.Lines(headings, rows)) log.Information("{0}", "           " + row);
        Write(result, Markdown(result));
        ending.HasFailed |= result.HasFailed;
    }

    private void Write(DataDiffResult result, string markdown)
    {
        AtomicFile.Write(Path.Combine(workspace.Model(result.Model), "datadiff.md"), markdown);
        if (cake.GitHubActions().IsRunningOnGitHubActions) cake.GitHubActions().Commands.SetStepSummary(markdown);
    }

    private static string Markdown(DataDiffResult result)
    {
        var text = new StringBuilder($"## Data of {result.Model} since `{result.Revision}`\n\n{result.Sentence.ReplaceLineEndings(" ")}\n");
        foreach (var detail in Details(result)) text.Append("\n- ").Append(detail);
        var (headings, rows) = Table(result);
        if (rows.Count > 0) text.Append("\n\n").Append(TextTable.Markdown(headings, rows));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Details(DataDiffResult result) =>
        (result.Change is { } change ? ChangeTable.Lines(change) : []).Concat(result.Notes);

    private static (IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) Table(DataDiffResult result) => result.Change is { } change
        ? (ChangeTable.Headings, [.. ChangeTable.Rows(change)])
        : (ColumnHeadings, [.. result.Columns.Select(c => ChangeTable.Cells(c with { InContract = true }).Take(2).ToList())]);
}
