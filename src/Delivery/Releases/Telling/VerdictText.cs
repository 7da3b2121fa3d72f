using System.Text;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Telling;

/// <summary>A model's verdict in words.</summary>
internal static class VerdictText
{
    private static readonly string[] RuleHeadings = ["rule", "outcome", "evidence"];

    /// <summary>The verdict and why, in one line.</summary>
    public static string Headline(VerdictTold told) => told.HasFailed
        ? $"failed: {told.Failure ?? "no verdict came about"}"
        : $"{told.Word}: {told.Verdict!.Sentence}";

    /// <summary>All that led to the verdict, in Markdown.</summary>
    public static string Summary(VerdictTold told)
    {
        var text = new StringBuilder();
        if (told.Failure is { } failure) text.Append(Quoted(failure));
        if (told.Row is not { } row) return text.ToString();
        text.Append(MarkdownText.Table(ResultTable.Headings, [ResultTable.Cells(row)]));
        text.Append('\n').Append(MarkdownText.Escape(row.Because)).Append(".\n\n");
        text.Append(MarkdownText.Table(RuleHeadings, row.Rules));
        return text.ToString();
    }

    /// <summary>Text of others between fences that nothing in it can close.</summary>
    private static string Quoted(string text)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal)) fence += '`';
        return $"{fence}\n{text.Trim()}\n{fence}\n\n";
    }
}
