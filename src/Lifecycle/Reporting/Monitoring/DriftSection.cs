using Levain.Monitoring;
using Levain.Reporting.Pages;
using Levain.Retraining;

namespace Levain.Reporting.Monitoring;

/// <summary>How served rows differ from the reference: the numbers of all columns, pictures of those that moved most.</summary>
internal static class DriftSection
{
    public static Html Of(MonitorPageFacts facts)
    {
        var drift = facts.Look.Evidence.Findings.Drift;
        var compared = ComparedColumns.Of(facts);
        return Html.Of($"""
            <section aria-labelledby="drift"><h2 id="drift">Drift</h2>
            {Html.When(drift.NotJudged is not null, () => Html.Of($"<p>Not judged: {drift.NotJudged!}</p>"))}{Html.When(drift.Columns.Count > 0, () => Table(drift))}{Html.When(drift.Domain is not null, () => Html.Of($"""<p class="quiet">{DomainLine.Of(drift)!}</p>"""))}
            {Html.When(compared.Count > 0, () => Pictures(compared))}</section>

            """);
    }

    private static Html Table(DriftFindings drift) => Html.Of($"""
        {PageTable.Of("All columns with the sizes of their drift", DriftTable.Headings, DriftTable.Rows(drift))}<p class="quiet">Size is the test's statistic; p is the textbook's, for independent rows; p here is the share of the reference's own windows that lie at least so far off, and makes the alarms. W is counted in standard deviations of the reference.</p>
        """);

    private static Html Pictures(IReadOnlyList<ComparedColumn> columns) => Html.Of($"""
        <h3 class="legend">The columns that moved most</h3><p class="quiet">Bars: the reference, in bins of about equal weight. Line: what was served.</p>
        <div class="cards">{Html.Each(columns.Select((c, i) => (Column: c, Id: FormattableString.Invariant($"drifted-{i + 1}"))), c => Card(c.Column, c.Id))}</div>
        """);

    private static Html Card(ComparedColumn column, string id) => Html.Of($"""
        <article class="card" aria-labelledby="{id}-name"><header><h4 id="{id}-name">{column.Name}</h4></header>
        <figure>{ComparedDrawing.Draw(column, id)}</figure>
        <details><summary>{column.Name} as numbers</summary><table class="plain"><thead><tr><th scope="col">Values</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead><tbody>
        {Html.Each(column.Bins, b => Html.Of($"""<tr><th scope="row">{b.Label}</th><td>{Readable.Share(b.Before)}</td><td>{Readable.Share(b.Now)}</td></tr>"""))}</tbody></table></details></article>

        """);
}
