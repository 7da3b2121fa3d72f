using Cake.Core.Diagnostics;
using Levain.Reporting.Comparing;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Prints comparisons of models as asked, and writes each as Markdown and JSON beside its records.</summary>
public sealed class ComparisonReport(Workspace workspace, ICakeLog log)
{
    public const string Table = "table", Markdown = "markdown", Json = "json";

    public void Tell(IReadOnlyList<ModelComparison> comparisons, string format)
    {
        foreach (var comparison in comparisons)
        {
            AtomicFile.Write(PathOf(comparison, "md"), ComparisonText.Markdown(comparison));
            AtomicFile.Write(PathOf(comparison, "json"), Stages.Json.Write(comparison));
        }

        // One document a run, whatever the number of models: what is printed can be handed to another program.
        if (format == Json) log.Information("{0}", Stages.Json.Write(comparisons).TrimEnd());
        else foreach (var line in comparisons.SelectMany(c => format == Markdown ? [ComparisonText.Markdown(c)] : Lines(c))) log.Information("{0}", line);
    }

    private IEnumerable<string> Lines(ModelComparison comparison)
    {
        yield return comparison.Model;
        foreach (var table in ComparisonText.Tables(comparison))
        {
            yield return $"\n{table.Title}";
            foreach (var line in TextTable.Lines(table.Headings, table.Rows)) yield return line;
        }

        yield return "";
        foreach (var note in comparison.Notes) yield return $"- {note}";
        yield return $"- The same as files: {workspace.Relative(PathOf(comparison, "md"))}, {workspace.Relative(PathOf(comparison, "json"))}\n";
    }

    private string PathOf(ModelComparison comparison, string kind) => Path.Combine(workspace.Model(comparison.Model), $"compare.{kind}");
}
