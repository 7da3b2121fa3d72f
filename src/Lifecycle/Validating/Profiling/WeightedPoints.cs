namespace Levain.Validating.Profiling;

/// <summary>A distribution as steps: rising values, each with the number of values that it stands for.</summary>
internal sealed class WeightedPoints
{
    private readonly double[] values;
    private readonly long[] upTo;

    private WeightedPoints(double[] values, long[] upTo) => (this.values, this.upTo) = (values, upTo);

    public int Count => values.Length;

    public long Total => upTo.Length == 0 ? 0 : upTo[^1];

    /// <summary>Sorts the points and makes one of those with the same value.</summary>
    public static WeightedPoints Of(List<(double Value, long Weight)> points)
    {
        points.Sort((a, b) => a.Value.CompareTo(b.Value));
        var (values, upTo) = (new List<double>(points.Count), new List<long>(points.Count));
        var total = 0L;
        foreach (var (value, weight) in points)
        {
            total += weight;
            if (values.Count == 0 || values[^1] != value)
            {
                values.Add(value);
                upTo.Add(total);
            }
            else
            {
                upTo[^1] = total;
            }
        }

        return new([.. values], [.. upTo]);
    }

    /// <summary>Points of one value each.</summary>
    /// <param name="sorted">Rising, finite.</param>
    public static WeightedPoints OfSorted(ReadOnlySpan<float> sorted)
    {
        if (sorted.IsEmpty) return new([], []);
        var count = 1;
        for (var i = 1; i < sorted.Length; i++) count += sorted[i] != sorted[i - 1] ? 1 : 0;
        var (values, upTo) = (GC.AllocateUninitializedArray<double>(count), GC.AllocateUninitializedArray<long>(count));
        (values[0], upTo[0]) = (sorted[0], 1);
        for (int i = 1, place = 0; i < sorted.Length; i++)
        {
            place += sorted[i] != sorted[i - 1] ? 1 : 0;
            (values[place], upTo[place]) = (sorted[i], i + 1);
        }

        return new(values, upTo);
    }

    public double Value(int index) => values[index];

    public long Weight(int index) => index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];

    /// <summary>The number of values at or below the value.</summary>
    public long Rank(double value)
    {
        var found = Array.BinarySearch(values, value);
        return Before(found < 0 ? ~found : found + 1);
    }

    /// <summary>The number of values below the value.</summary>
    public long Below(double value)
    {
        var found = Array.BinarySearch(values, value);
        return Before(found < 0 ? ~found : found);
    }

    /// <summary>The value that stands at a place in the sorted order, from 0 up to the total.</summary>
    public double At(long place)
    {
        var found = Array.BinarySearch(upTo, place);
        return values[Math.Min(found < 0 ? ~found : found + 1, values.Length - 1)];
    }

    /// <summary>The values, rising, and how many of all stand at or below each.</summary>
    public (ReadOnlyMemory<double> Values, ReadOnlyMemory<long> UpTo) Steps => (values, upTo);

    private long Before(int index) => index == 0 ? 0 : upTo[index - 1];
}
