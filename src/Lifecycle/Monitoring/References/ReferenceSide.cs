using Levain.Monitoring.Drifting;
using Levain.Monitoring.References.Quieting;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>The columns of one source: features as they were learnt from, or answers as they were on the hold-out.</summary>
internal sealed class ReferenceSide
{
    private readonly DayRows days;
    private readonly QuietWindows windows;
    private readonly IReadOnlyList<WindowCounts> counts;

    private ReferenceSide(DayRows days, QuietWindows windows, IReadOnlyList<WindowCounts> counts, IReadOnlyList<ReferenceColumn> columns) =>
        (this.days, this.windows, this.counts, Columns) = (days, windows, counts, columns);

    /// <summary>Profiled, with what their windows did; left out where that cannot be told.</summary>
    public IReadOnlyList<ReferenceColumn> Columns { get; }

    /// <param name="table">The rows.</param>
    /// <param name="source">Which of its columns.</param>
    /// <param name="windowDays">Shorter windows are taken where there are not enough of these: they vary more.</param>
    public static ReferenceSide Of(WatchedTable table, ColumnSource source, int windowDays)
    {
        var days = DayRows.Of([.. table.Times]);
        var windows = new QuietWindows(days, Math.Max(1, Math.Min(windowDays, (int)(days.Days / QuietQuantiles.LeastWindows))));
        var (past, isTimeless) = (windows.Past, table.Times.All(t => t == DateTime.MinValue));
        int[] places = [.. Enumerable.Range(0, table.Columns.Count).Where(c => table.Columns[c].Source == source)];
        var (columns, counts) = (new ReferenceColumn[places.Length], new WindowCounts[places.Length]);
        Parallel.For(0, places.Length, i =>
        {
            var values = table.Values(places[i]);
            var plain = ColumnReference.Of(table.Columns[places[i]], values);
            counts[i] = CountsOf(plain, values);
            columns[i] = isTimeless ? plain : WithQuiet(plain, QuietQuantiles.Of(windows.Along(counts[i], past), windows.Independent));
        });
        return new(days, windows, counts, columns);
    }

    /// <summary>What calibrated p-values a column has over the looks of a path; 1 where a window is too short of rows.</summary>
    /// <param name="column">Its place among <see cref="Columns"/>.</param>
    /// <param name="path">Days in the order in which they are served.</param>
    public double[] PValues(int column, int[] path)
    {
        double[] quiet = [.. Columns[column].Quiet.Select(q => counts[column] is NumberCounts ? QuietLevels.Shift(q) : q)];
        return windows.PValues(counts[column], path, quiet);
    }

    /// <summary>Days for so many looks, drawn in runs of a window's length, each beginning on any day (H. R. Künsch 1989).</summary>
    public int[] Path(int looks, ref SplitMix random)
    {
        var path = new int[looks + windows.Length - 1];
        for (var start = 0; start < path.Length; start += windows.Length)
        {
            var first = (int)random.Below(days.Days - windows.Length + 1);
            for (var i = start; i < Math.Min(path.Length, start + windows.Length); i++) path[i] = first + i - start;
        }

        return path;
    }

    private static WindowCounts CountsOf(ReferenceColumn column, ReadOnlySpan<float> values) => column.Column.Kind == ColumnKind.Category
        ? CategoryCounts.Of(column, values)
        : NumberCounts.Of(column.Profile, values);

    private static ReferenceColumn WithQuiet(ReferenceColumn column, double[] quiet) => column with
    {
        Quiet = column.Column.Kind == ColumnKind.Category ? quiet : Array.ConvertAll(quiet, QuietLevels.Distance),
        LeftOut = quiet.Length == 0 ? Reasons.Short : null,
    };
}
