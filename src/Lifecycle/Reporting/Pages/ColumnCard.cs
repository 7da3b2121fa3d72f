using Levain.Reporting.Charts;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Pages;

/// <summary>One column: how much is missing, what its values are like.</summary>
internal static class ColumnCard
{
    public static Html Of(ColumnProfile column, Chart? chart, string id) => Html.Of($"""
        <article class="card" id="{id}" aria-labelledby="{id}-name"><header><h3 id="{id}-name">{column.Name}</h3><p>{ColumnText.Type(column)}</p></header>
        {Missing(column)}{Values(column, chart, id)}</article>

        """);

    private static Html Missing(ColumnProfile column)
    {
        var share = ColumnText.MissingShare(column);
        return Html.Of($"""
            <div class="missing"><span>{(column.Missing == 0 ? "nothing missing" : $"{Readable.Share(share)} missing, {Readable.Count(column.Missing)} rows")}</span>{Meter.Of(share, "lack")}</div>

            """);
    }

    private static Html Values(ColumnProfile column, Chart? chart, string id) => column switch
    {
        { IsPersonal: true } => Html.Of($"""<p class="quiet">Personal data: its values are neither kept nor shown.</p>{Figures.Of(column)}"""),
        { Present: 0 } => Html.Of($"""<p class="quiet">No row has a value.</p>"""),
        { Top.Values.Count: > 0 } => Html.Of($"{BarList.Of(column)}{Figures.Of(column)}"),
        _ when chart is not null => Html.Of($"{Distribution(column, chart, id)}{Figures.Of(column)}"),
        _ => Html.Of($"""<p class="quiet">No value comes often enough to be listed.</p>{Figures.Of(column)}"""),
    };

    private static Html Distribution(ColumnProfile column, Chart chart, string id) => Html.Of($"""
        <figure>{HistogramDrawing.Draw(chart, id, Sentence(column, chart))}{Html.When(chart.Note.Length > 0, () => Html.Of($"<figcaption>{chart.Note}</figcaption>"))}</figure>
        <details><summary>The bars of {column.Name} as numbers</summary><table class="plain"><thead><tr><th scope="col">Values</th><th scope="col">Rows</th></tr></thead><tbody>
        {Html.Each(chart.Bars, b => Html.Of($"""<tr><th scope="row">{b.Label}</th><td>{Readable.Count(b.Count)}</td></tr>"""))}</tbody></table>{Html.When(Error(column) > 0, () => Html.Of($"<p>Estimated from quantiles: a count is off by at most {Readable.Count(Error(column))} rows, with 99% confidence.</p>"))}</details>

        """);

    // The count of a bar is the difference of two ranks.
    private static long Error(ColumnProfile column) => (long)Math.Ceiling(2 * column.Quantiles!.RankError * column.Present);

    private static string Sentence(ColumnProfile column, Chart chart) =>
        $"Distribution of {column.Name}: half of the values lie between {ColumnText.Value(column, column.Quantile(0.25))} and "
        + $"{ColumnText.Value(column, column.Quantile(0.75))}, the highest bar is {chart.Bars.MaxBy(b => b.Count)!.Label}.";
}
