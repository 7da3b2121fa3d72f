using Levain.Reporting.Charts;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Pages;

/// <summary>What is known of a column in numbers.</summary>
internal static class Figures
{
    private const int Narrow = 9;

    public static Html Of(ColumnProfile column)
    {
        var all = All(column).ToList();
        return Html.Of($"""
            <dl class="figures {(all.SkipLast(1).Any(f => f.Value.Length > Narrow) ? "wide" : "")}">{Html.Each(all, f => Html.Of($"<div><dt>{f.Name}</dt><dd>{f.Value}</dd></div>"))}</dl>

            """);
    }

    private static IEnumerable<(string Name, string Value)> All(ColumnProfile column)
    {
        if (column is { IsPersonal: false, Quantiles: not null })
        {
            yield return ("minimum", ColumnText.Value(column, column.Minimum));
            foreach (var (share, name) in OnEdges.Shares.Zip(["5%", "25%", "median", "75%", "95%"]))
                yield return (name, ColumnText.Value(column, column.Quantile(share)));
            yield return ("maximum", ColumnText.Value(column, column.Maximum));
            yield return ("mean", ColumnText.Value(column, column.Mean));
            if (column.Kind == ColumnKind.Number && column.Variance is { } variance)
                yield return ("deviation", Readable.Number(Math.Sqrt(variance)));
        }

        yield return ("distinct", ColumnText.Distinct(column));
    }
}
