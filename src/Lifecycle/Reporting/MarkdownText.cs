using System.Text;

namespace Levain.Reporting;

/// <summary>Text from data as Markdown that shows it and obeys none of it.</summary>
internal static class MarkdownText
{
    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        $"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n"
        + string.Concat(rows.Select(r => $"| {string.Join(" | ", r.Select(Escape))} |\n"));

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '#' => $"\\{c}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        return escaped.ToString();
    }
}
