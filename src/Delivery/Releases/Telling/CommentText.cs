using System.Text;
using Levain.Delivery.Releases.Notes;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What a run found out about a pull request, as one comment.</summary>
internal static class CommentText
{
    /// <summary>A choice of models has a comment of its own, so that two jobs do not write over each other's.</summary>
    public static Marker MarkerOf(PullRequestTold run) => new("verdicts", run.Chosen ?? "all");

    public static string Write(PullRequestTold run)
    {
        var text = new StringBuilder($"{MarkerOf(run)}\n**");
        text.AppendJoin(", ", run.Models.Select(m => GitHubText.Plain($"{m.Model}: {m.Word}"))).Append("**\n\n");
        var rows = run.Models.Select(m => m.Row).OfType<ResultRow>().Select(ResultTable.Cells).ToList();
        text.Append(GitHubText.Table(ResultTable.Headings, rows.Select(r => r.Select(GitHubText.Plain).ToList()))).Append('\n');
        text.Append("Commit ").Append(run.Head.AsSpan(0, Math.Min(12, run.Head.Length)));
        if (run.Run is { } page) text.Append(", [the run](").Append(page.AbsoluteUri).Append(')');
        text.Append(".\n\n");
        foreach (var told in run.Models) text.Append("# ").Append(GitHubText.Plain(told.Model)).Append("\n\n").Append(VerdictText.Sections(told)).Append('\n');
        return NotesLength.Fit(text.ToString(), NotesLength.Comment, run.Run?.AbsoluteUri);
    }
}
