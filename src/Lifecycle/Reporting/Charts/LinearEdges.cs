using System.Globalization;
using Levain.Validating.Profiling;

namespace Levain.Reporting.Charts;

/// <summary>Borders at round numbers, equally far apart.</summary>
internal static class LinearEdges
{
    private const int Bars = 32;

    // Where the outer half percent takes more room than this share of the axis it is gathered in the last bar.
    private const double Outside = 0.6;
    private static readonly double[] Round = [1, 2, 5];

    public static Edges Of(ColumnProfile column)
    {
        var (from, to) = (column.Minimum!.Value, column.Maximum!.Value);
        var (low, high) = (column.Quantile(0.005)!.Value, column.Quantile(0.995)!.Value);
        if (high > low && high - low < (1 - Outside) * (to - from)) (from, to) = (low, high);
        var step = Step((to - from) / Bars);
        if (column.Type == "a whole number") step = Math.Max(1, step);
        var (first, last) = (Math.Floor(from / step), Math.Ceiling(to / step));
        if (last <= first) last = first + 1;
        double[] values = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Multiple(first + i, step))];
        var wide = Step((values[^1] - values[0]) / 4);
        var ticks = Enumerable.Range(0, 8).Select(i => Multiple(Math.Ceiling(values[0] / wide) + i, wide)).Where(v => v <= values[^1]);
        return new Edges(values, [.. ticks.Select(v => (v, Readable.Short(v)))], Note(column, values));
    }

    /// <summary>The next greater of 1, 2 and 5 times a power of ten.</summary>
    public static double Step(double least)
    {
        var power = double.Parse($"1E{Readable.Exponent(least)}", CultureInfo.InvariantCulture);
        return Round.Select(f => f * power).FirstOrDefault(s => s >= least, 10 * power);
    }

    // Divided where the step is a fraction: 3 / 10 is 0.3, 3 * 0.1 is not.
    private static double Multiple(double times, double step) => step >= 1 ? times * step : times / Math.Round(1 / step);

    private static string Note(ColumnProfile column, double[] values)
    {
        var below = column.Minimum < values[0] ? $"The first bar also counts all below, down to {Readable.Number(column.Minimum)}. " : "";
        var above = column.Maximum > values[^1] ? $"The last bar also counts all above, up to {Readable.Number(column.Maximum)}." : "";
        return (below + above).TrimEnd();
    }
}
