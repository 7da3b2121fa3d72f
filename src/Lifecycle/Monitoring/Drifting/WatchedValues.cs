using System.Buffers;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.Drifting;

/// <summary>A column of served rows, ready to be compared.</summary>
internal sealed record WatchedValues
{
    public required long Count { get; init; }

    public required long Missing { get; init; }

    /// <summary>Values that are none of the categories; 0 for numbers.</summary>
    public required long Unknown { get; init; }

    /// <summary>The numbers in their order; null for categories.</summary>
    public required WeightedPoints? Points { get; init; }

    /// <summary>How often each category came; null for numbers.</summary>
    public required long[]? Categories { get; init; }

    /// <summary>How far a rank may be off, as a share of the values; 0 where all values were kept.</summary>
    public double RankError { get; init; }

    public long Present => Count - Missing;

    /// <summary>Sorts or counts.</summary>
    /// <param name="column">What the values are.</param>
    /// <param name="values">As <see cref="WatchedTable.Values"/> has them.</param>
    public static WatchedValues Of(WatchedColumn column, ReadOnlySpan<float> values) =>
        column.Kind == ColumnKind.Category ? Counted(column.Categories.Count, values) : Sorted(values);

    /// <summary>The same of a profile, which was made in one pass over rows that nobody keeps.</summary>
    /// <remarks>A profile lists no more than 20 values: of a column of more categories it cannot tell which values are none of them.</remarks>
    public static WatchedValues Of(WatchedColumn column, ColumnProfile profile)
    {
        var isCategory = column.Kind == ColumnKind.Category;
        var counts = isCategory ? profile.CountsOf(column.Categories) : null;
        return new()
        {
            Count = profile.Count,
            Missing = profile.Missing,
            Unknown = column.Categories.Count > ColumnProfile.MostValues ? 0 : counts?[^1] ?? 0,
            Points = isCategory ? null : profile.Points,
            Categories = counts?[..^1],
            RankError = profile.Quantiles?.RankError ?? 0,
        };
    }

    private static WatchedValues Sorted(ReadOnlySpan<float> values)
    {
        var (numbers, spare, count) = (ArrayPool<float>.Shared.Rent(values.Length), ArrayPool<float>.Shared.Rent(values.Length), 0);
        foreach (var value in values)
        {
            numbers[count] = value;
            count += float.IsFinite(value) ? 1 : 0;
        }

        RadixSort.Sort(numbers.AsSpan(0, count), spare);
        var points = WeightedPoints.OfSorted(numbers.AsSpan(0, count));
        ArrayPool<float>.Shared.Return(numbers);
        ArrayPool<float>.Shared.Return(spare);
        return new() { Count = values.Length, Missing = values.Length - count, Unknown = 0, Points = points, Categories = null };
    }

    private static WatchedValues Counted(int categories, ReadOnlySpan<float> values)
    {
        var (counts, missing, unknown) = (new long[categories], 0L, 0L);
        foreach (var value in values)
        {
            if (float.IsNaN(value)) missing++;
            else if (Index(value, categories) is var index && index >= 0) counts[index]++;
            else unknown++;
        }

        return new() { Count = values.Length, Missing = missing, Unknown = unknown, Points = null, Categories = counts };
    }

    /// <summary>The index that a value is; -1 where it is none.</summary>
    public static int Index(float value, int categories) => value >= 0 && value < categories && value == (int)value ? (int)value : -1;
}
