using Levain.Reporting.Charts;
using Levain.Validating;

namespace Levain.Reporting.Pages;

/// <summary>A snapshot on one page that needs no script and no other file.</summary>
internal static class ProfilePage
{
    public static string Write(ValidationPageFacts facts)
    {
        var columns = facts.Profile.Columns;
        var charts = columns.Select(ChartOfColumn.Of).ToList();
        return Html.Of($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{facts.Model}: data of {facts.Report.AsOf:yyyy-MM-dd}</title><style>{new Html(PageStyle.Text)}</style></head>
            <body>{PageHead.Of(facts)}<main>{Sections(facts, charts)}</main></body></html>

            """).Text;
    }

    /// <summary>The anchor of a column by its place in the contract: its name might hold anything.</summary>
    public static string IdOf(int column) => FormattableString.Invariant($"column-{column + 1}");

    private static Html Sections(ValidationPageFacts facts, List<Chart?> charts) => Html.Of($"""
        {Findings.Of(facts.Report)}
        {Html.When(facts.Report.Change is not null, () => Changes.Of(facts.Report.Change!))}
        {Html.When(facts.Profile.Rows > 0, () => Overview.Of(facts.Profile.Columns, charts))}
        {Html.When(facts.Profile.Rows > 0, () => Cards(facts, charts))}
        """);

    private static Html Cards(ValidationPageFacts facts, List<Chart?> charts) => Html.Of($"""
        <section aria-labelledby="cards"><h2 id="cards">Column by column</h2>
        <p class="quiet">Under each chart: the thin line spans 90% of the values, the thick one the middle half, the dot is the median.</p>
        <div class="cards">{Html.Each(facts.Profile.Columns.Select((c, i) => (Column: c, Place: i)), c => ColumnCard.Of(c.Column, charts[c.Place], IdOf(c.Place)))}</div>
        </section>

        """);
}
