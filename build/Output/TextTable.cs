namespace Levain.Output;

/// <summary>Lays out a table in plain characters, which every terminal, log and file shows alike.</summary>
internal static class TextTable
{
    /// <summary>The lines of a table: headings, a rule, the rows.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headings.Select((h, i) => rows.Select(r => r[i].Length).Append(h.Length).Max()).ToArray();
        yield return Line(headings, widths);
        yield return string.Join("  ", widths.Select(w => new string('-', w)));
        foreach (var row in rows) yield return Line(row, widths);
    }

    /// <summary>The same table, no wider than a terminal: the widest columns are cut.</summary>
    public static IEnumerable<string> Fit(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var widths = headings.Select((h, i) => rows.Select(r => r[i].Length).Append(h.Length).Max()).ToArray();
        while (widths.Sum() + 2 * (widths.Length - 1) > width) widths[Array.IndexOf(widths, widths.Max())]--;
        return Lines([.. headings.Select((h, i) => Cut(h, widths[i]))], [.. rows.Select(r => r.Select((c, i) => Cut(c, widths[i])).ToArray())]);
    }

    /// <summary>The same table in Markdown.</summary>
    public static string Markdown(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) =>
        $"| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n"
        + string.Concat(rows.Select(r => $"| {string.Join(" | ", r.Select(Escape))} |\n"));

    private static string Line(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((c, i) => c.PadRight(widths[i]))).TrimEnd();

    private static string Cut(string cell, int width) => cell.Length <= width ? cell : cell[..(width - 1)] + "…";

    private static string Escape(string cell) =>
        cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
