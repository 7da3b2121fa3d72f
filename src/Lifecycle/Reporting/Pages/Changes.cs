using Levain.Validating.Changes;

namespace Levain.Reporting.Pages;

/// <summary>How the snapshot differs from the one that was accepted before it.</summary>
internal static class Changes
{
    public static Html Of(SnapshotChange change) => Html.Of($"""
        <section aria-labelledby="change"><h2 id="change">Change</h2>
        {Html.Each(ChangeTable.Lines(change), line => Html.Of($"<p>{line}</p>"))}{Html.When(ChangeTable.Rows(change).Any(), () => Table(change))}
        </section>

        """);

    private static Html Table(SnapshotChange change) => Html.Of($"""
        <div class="scroll" role="region" aria-label="Columns that changed" tabindex="0"><table><thead><tr>{Html.Each(ChangeTable.Headings, h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead><tbody>
        {Html.Each(ChangeTable.Rows(change), Row)}</tbody></table></div>
        """);

    private static Html Row(IReadOnlyList<string> cells) => Html.Of($"""
        <tr><th scope="row">{cells[0]}</th>{Html.Each(cells.Skip(1), c => Html.Of($"<td>{c}</td>"))}</tr>

        """);
}
