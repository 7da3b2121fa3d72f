namespace Levain.Validating.Profiling;

/// <summary>Exact counts of the names that a contract lists.</summary>
internal sealed class CategoryCounter(IReadOnlyList<string> names)
{
    private readonly long[] counts = new long[names.Count];

    /// <param name="indexes">Into the names; -1 is missing.</param>
    /// <returns>How many are missing.</returns>
    public long Add(ReadOnlySpan<int> indexes)
    {
        var missing = 0L;
        foreach (var index in indexes)
        {
            if (index < 0) missing++;
            else counts[index]++;
        }

        return missing;
    }

    public TopValues ToTopValues() => new()
    {
        Values = TopValues.Ordered(names.Zip(counts)
            .Where(n => n.Second > 0).Select(n => new TopValue { Value = n.First, Count = n.Second, Error = 0 })),
        OthersAtMost = 0,
    };
}
