using Levain.Reporting.Pages;

namespace Levain.Reporting.Monitoring;

/// <summary>A table of texts that scrolls where the window is narrow.</summary>
internal static class PageTable
{
    /// <param name="label">What the table is about, for those who do not see it.</param>
    /// <param name="headings">One a column; the first column names the row.</param>
    /// <param name="rows">As many cells each as there are headings.</param>
    public static Html Of(string label, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Html.Of($"""
        <div class="scroll" role="region" aria-label="{label}" tabindex="0"><table class="overview"><thead><tr>{Html.Each(headings, h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead><tbody>
        {Html.Each(rows, Row)}</tbody></table></div>

        """);

    private static Html Row(IReadOnlyList<string> cells) => Html.Of($"""
        <tr><th scope="row">{cells[0]}</th>{Html.Each(cells.Skip(1), c => Html.Of($"<td>{c}</td>"))}</tr>

        """);
}
