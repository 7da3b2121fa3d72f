using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>A chart of few different values: each has a bar of its own.</summary>
internal static class Bands
{
    private const int Letters = 44;

    public static Chart Of(ColumnProfile column)
    {
        var points = column.Points;
        double width = 1.0 / points.Count;
        var values = Enumerable.Range(0, points.Count).ToDictionary(points.Value, i => i);
        var labels = values.Keys.Select(v => ColumnText.Value(column, v)).ToList();
        var every = 1 + labels.Sum(l => l.Length + 2) / Letters;
        return new()
        {
            Bars = [.. labels.Select((label, i) => new Bar(i * width, (i + 1) * width, points.Weight(i), label))],
            Ticks = [.. labels.Select((label, i) => new Tick((i + 0.5) * width, label)).Where((_, i) => i % every == 0)],
            Spread = [.. OnEdges.Shares.Select(s => (values[column.Quantile(s)!.Value] + 0.5) * width)],
            Note = "",
            IsDiscrete = true,
        };
    }
}
