using Levain.Reporting.Charts;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Pages;

/// <summary>All columns at a glance.</summary>
internal static class Overview
{
    public static Html Of(IReadOnlyList<ColumnProfile> columns, IReadOnlyList<Chart?> charts) => Html.Of($"""
        <section aria-labelledby="columns"><h2 id="columns">Columns</h2>
        <div class="scroll" role="region" aria-label="All columns in a table" tabindex="0"><table class="overview"><thead><tr><th scope="col">Column</th><th scope="col">Shape</th><th scope="col">Type</th><th scope="col" class="number">Missing</th><th scope="col" class="number">Distinct</th><th scope="col" class="number">Minimum</th><th scope="col" class="number">Median</th><th scope="col" class="number">Maximum</th></tr></thead><tbody>
        {Html.Each(columns.Zip(charts).Select((c, i) => (c.First, c.Second, Id: ProfilePage.IdOf(i))), c => Row(c.First, c.Second, c.Id))}</tbody></table></div>
        </section>

        """);

    private static Html Row(ColumnProfile column, Chart? chart, string id)
    {
        var has = column is { IsPersonal: false, Quantiles: not null };
        return Html.Of($"""
            <tr><th scope="row"><a href="#{id}">{column.Name}</a></th><td>{Shape(column, chart)}</td><td>{ColumnText.Type(column)}</td><td class="number">{Readable.Share(ColumnText.MissingShare(column))}</td><td class="number">{Readable.Count(ColumnText.DistinctCount(column))}</td>{Number(has ? column.Minimum : null)}{Number(has ? column.Quantile(0.5) : null)}{Number(has ? column.Maximum : null)}</tr>

            """);

        Html Number(double? value) => Html.Of($"""<td class="number">{(value is { } number ? ColumnText.Brief(column, number) : "")}</td>""");
    }

    private static Html Shape(ColumnProfile column, Chart? chart) => column switch
    {
        { IsPersonal: true } => Html.Of($"personal data"),
        { Top.Values: [var most, ..] } => Html.Of($"""<span class="value">mostly {most.Value}</span>"""),
        _ => chart is null ? Html.None : HistogramDrawing.Sketch(chart),
    };
}
