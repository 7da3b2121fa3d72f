using System.Globalization;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>Borders at preferred numbers (ISO 3), whose ratios are nearly equal; for positive numbers with a long tail.</summary>
internal static class LogarithmicEdges
{
    private static readonly double[] Ten = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8];
    private static readonly double[] Five = [1, 1.6, 2.5, 4, 6.3];

    public static Edges Of(ColumnProfile column)
    {
        var (least, most) = (Readable.Exponent(column.Minimum!.Value), Readable.Exponent(column.Maximum!.Value));
        var decades = most - least + 1;
        double[] series = decades switch { <= 4 => Ten, <= 8 => Five, _ => [1] };
        var all = Enumerable.Range(least, decades + 1).SelectMany(e => series.Select(s => Times(s, e))).ToList();
        var first = Math.Max(0, all.FindLastIndex(v => v <= column.Minimum));
        var last = all.FindIndex(v => v >= column.Maximum);
        double[] values = [.. all[first..(last + 1)]];
        double[] marks = decades <= 3 ? [1, 2, 5] : [1];
        var every = 1 + decades * marks.Length / 9;
        var ticks = Enumerable.Range(least, decades + 1).Where(e => e % every == 0).SelectMany(e => marks.Select(m => Times(m, e)))
            .Where(v => v >= values[0] && v <= values[^1]);
        return new Edges(
            values, [.. ticks.Select(v => (v, Readable.Short(v)))], "Logarithmic axis: equal lengths are equal ratios.", IsLogarithmic: true);
    }

    private static double Times(double factor, int exponent) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{factor}E{exponent}"), CultureInfo.InvariantCulture);
}
