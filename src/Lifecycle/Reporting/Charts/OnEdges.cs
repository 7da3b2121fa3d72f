using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>A chart whose bars lie side by side between the borders of an axis.</summary>
internal static class OnEdges
{
    public static readonly double[] Shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static Chart Of(ColumnProfile column, Edges edges)
    {
        var counts = column.CountsOn(edges.Values);
        return new()
        {
            Bars =
            [
                .. counts.Select((count, i) => new Bar(
                    edges.Place(edges.Values[i]), edges.Place(edges.Values[i + 1]), count, Label(column, edges.Values, i))),
            ],
            Ticks = [.. edges.Ticks.Select(t => new Tick(edges.Place(t.Value), t.Label))],
            Spread = [.. Shares.Select(s => edges.Place(column.Quantile(s)!.Value))],
            Note = edges.Note,
            IsDiscrete = false,
        };
    }

    private static string Label(ColumnProfile column, IReadOnlyList<double> edges, int bar)
    {
        var (from, to) = (ColumnText.Value(column, edges[bar]), ColumnText.Value(column, edges[bar + 1]));
        if (bar == 0 && column.Minimum < edges[0]) return $"below {to}";
        return bar == edges.Count - 2 && column.Maximum > edges[^1] ? $"{from} and above" : $"{from} to {to}";
    }
}
