using System.Globalization;
using Levain.Definitions;
using Levain.Training;

namespace Levain.Evaluating.Slicing;

/// <summary>Parts the rows of a hold-out.</summary>
internal static class Partition
{
    /// <summary>The parts of every slice, in the order of the definition.</summary>
    /// <param name="holdOut">The rows.</param>
    /// <param name="isBinary">Rows are yes or no: of both there must be enough.</param>
    public static IReadOnlyList<Part> Of(Examples holdOut, bool isBinary) =>
    [
        .. holdOut.Slices.SelectMany(
            slice => Parts(slice, holdOut).Select(p => p with { IsTooSmall = IsTooSmall(p.Rows, slice, isBinary ? holdOut.Labels : null) })),
    ];

    private static bool IsTooSmall(int[] rows, SliceColumn slice, IReadOnlyList<float>? labels)
    {
        if (rows.Length < slice.MinimumRows || labels is null) return rows.Length < slice.MinimumRows;
        var positives = rows.Count(r => labels[r] > 0.5f);
        return Math.Min(positives, rows.Length - positives) < slice.MinimumOfClass;
    }

    /// <summary>Consecutive stretches of equal length, the earliest first.</summary>
    /// <param name="times">When each row came to be.</param>
    /// <param name="count">At most so many; each has rows.</param>
    public static IEnumerable<int[]> Stretches(IReadOnlyList<DateTime> times, int count)
    {
        var (first, last) = (times.Min().Date, times.Max().Date.AddDays(1));
        var days = (last - first).TotalDays / count;
        return Enumerable.Range(0, times.Count)
            .GroupBy(i => Math.Min(count - 1, (int)((times[i] - first).TotalDays / days)))
            .OrderBy(g => g.Key).Select(g => g.ToArray());
    }

    private static IEnumerable<Part> Parts(SliceColumn slice, Examples holdOut)
    {
        if (slice.Stretch is not null) return ByTime(slice, holdOut.Times);
        return slice.Numbers.Count > 0 ? ByNumber(slice) : ByCategory(slice);
    }

    // Known categories in the order of their declaration, others after them by name.
    private static IEnumerable<Part> ByCategory(SliceColumn slice)
    {
        var rows = Enumerable.Range(0, slice.Categories.Count).ToLookup(i => slice.Categories[i], StringComparer.Ordinal);
        var others = rows.Select(g => g.Key).Except(slice.Known, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return slice.Known.Concat(others).Select(c => new Part(slice.Name, c, [.. rows[c]]));
    }

    // Equal numbers stay together, so that where few numbers are frequent there are fewer parts.
    private static IEnumerable<Part> ByNumber(SliceColumn slice)
    {
        var places = Enumerable.Range(0, slice.Numbers.Count).Where(i => double.IsFinite(slice.Numbers[i])).ToArray();
        var sorted = places.Select(i => slice.Numbers[i]).Order().ToArray();
        var edges = Enumerable.Range(1, slice.Bins - 1).Select(b => sorted.Length == 0 ? 0 : sorted[(int)((long)b * sorted.Length / slice.Bins)])
            .Distinct().ToArray();
        var parts = places.ToLookup(i => edges.Count(e => slice.Numbers[i] >= e));
        for (var b = 0; b <= edges.Length; b++)
            yield return new Part(slice.Name, RangeText(edges, b), [.. parts[b]]);
        if (places.Length < slice.Numbers.Count)
            yield return new Part(slice.Name, "no number", [.. Enumerable.Range(0, slice.Numbers.Count).Except(places)]);
    }

    private static string RangeText(double[] edges, int bin) => (bin, edges.Length - bin) switch
    {
        (0, 0) => "all",
        (0, _) => $"below {Text(edges[0])}",
        (_, 0) => $"{Text(edges[^1])} and more",
        _ => $"{Text(edges[bin - 1])} to {Text(edges[bin])}",
    };

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static IEnumerable<Part> ByTime(SliceColumn slice, IReadOnlyList<DateTime> times)
    {
        var starts = new List<DateTime> { times.Min().Date };
        var last = times.Max();
        while (Next(starts[0], slice.Stretch!, starts.Count) is var next && next <= last) starts.Add(next);
        var parts = Enumerable.Range(0, times.Count).ToLookup(i => starts.FindLastIndex(s => s <= times[i]));
        for (var p = 0; p < starts.Count; p++)
            yield return new Part(
                slice.Name, $"from {starts[p].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", [.. parts[p]]);
    }

    private static DateTime Next(DateTime first, Window stretch, int count) =>
        first.AddMonths(stretch.Months * count).AddDays((long)stretch.Days * count);
}
