using System.Text;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What a run found out about a pull request, as one comment.</summary>
internal static class CommentText
{
    /// <summary>A choice of models has a comment of its own, so that two jobs do not write over each other's.</summary>
    public static Marker MarkerOf(PullRequestTold run) => new("verdicts", run.Chosen ?? "all");

    public static string Write(PullRequestTold run)
    {
        var text = new StringBuilder($"{MarkerOf(run)}\n");
        text.Append("### ").AppendJoin(", ", run.Models.Select(m => MarkdownText.Escape($"{m.Model}: {m.Word}"))).Append("\n\n");
        var rows = run.Models.Select(m => m.Row).OfType<ResultRow>().Select(ResultTable.Cells).ToList();
        if (rows.Count > 0) text.Append(MarkdownText.Table(ResultTable.Headings, rows)).Append('\n');
        foreach (var told in run.Models) Add(told, text);
        text.Append("Commit ").Append(run.Head[..Math.Min(12, run.Head.Length)]);
        if (run.Run is { } page) text.Append(", [the run](").Append(page.AbsoluteUri).Append(')');
        return TextLength.Fit(text.Append(".\n").ToString(), TextLength.OfBody, run.Run);
    }

    private static void Add(VerdictTold told, StringBuilder text)
    {
        text.Append("#### ").Append(MarkdownText.Escape(told.Model)).Append('\n').Append('\n');
        text.Append(MarkdownText.Escape(TextLength.Line(VerdictText.Headline(told), 1000))).Append("\n\n");
        text.Append(VerdictSections.Of(told));
    }
}
