using System.Text;
using System.Text.RegularExpressions;
using Levain.Reporting;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Text from data as GitHub shows it without obeying it.</summary>
/// <remarks>
/// GitHub looks for mentions and references in what Markdown has already become: <c>\@name</c> and <c>&amp;#64;name</c> still call somebody.
/// Code is spared; elsewhere a space without width parts the sign from the word, as Dependabot and Renovate do it.
/// </remarks>
internal static partial class GitHubText
{
    private const string Nothing = "&#8203;";

    /// <summary>For prose and for cells of tables.</summary>
    public static string Plain(string text) =>
        Start().Replace(Reference().Replace(MarkdownText.Escape(text).TrimStart(), m => m.Value + Nothing), "$1\\", 1);

    /// <summary>As code in a table, where a bar would end the cell even so; GitHub takes the backslash away again.</summary>
    public static string CodeCell(string text) => Code(text).Replace("|", @"\|", StringComparison.Ordinal);

    /// <summary>As code in prose: nothing in it acts.</summary>
    public static string Code(string text)
    {
        var shown = OneLine(text);
        if (shown.Trim().Length == 0) return "``` ```";
        var ticks = new string('`', LongestRun(shown) + 1);
        var gap = shown[0] == '`' || shown[^1] == '`' ? " " : "";
        return ticks + gap + shown + gap + ticks;
    }

    /// <summary>A table whose cells are Markdown already.</summary>
    public static string Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(r => $"| {string.Join(" | ", r)} |\n").ToList();
        return lines.Count == 0 ? "" : $"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n{string.Concat(lines)}";
    }

    /// <summary>A block that is shown as it stands.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        return $"{fence}\n{text.TrimEnd('\n')}\n{fence}\n";
    }

    /// <summary>Names as code, the first of them where there are many.</summary>
    public static string Names(IReadOnlyList<string> names, int most = 40) =>
        string.Join(", ", names.Take(most).Select(Code)) + (names.Count > most ? FormattableString.Invariant($" and {names.Count - most} more") : "");

    private static string OneLine(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        return shown.ToString();
    }

    private static int LongestRun(string text) => Ticks().Matches(text).Select(m => m.Length).DefaultIfEmpty(0).Max();

    // What the escape has made of @, # and GH- before a word.
    [GeneratedRegex(@"&#64;(?=[\w\\])|\\#(?=\w)|\bGH-(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    // What would begin a list or a line across: told apart from a number by the space behind it.
    [GeneratedRegex(@"\A(\d{1,9}(?=[.)](?:\s|\z))|(?=[-+](?:\s|\z))|(?=[-=]+\s*\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
