using System.Runtime.InteropServices;
using Levain.Validating.Profiling;

namespace Levain.Monitoring.References;

/// <summary>At most 500 rows of features themselves, for a classifier to tell served rows from: the one part of a reference that holds rows.</summary>
/// <remarks>Features alone, without times, keys and answers; whoever may not see 500 rows of them may not be given the reference.</remarks>
public sealed record ReferenceSample
{
    public const int MostRows = 500;

    /// <summary>The names of the features.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    public required int Rows { get; init; }

    /// <summary>Row by row a little-endian float32 for each feature, in base64; a category is its index.</summary>
    public required string Values { get; init; }

    /// <summary>The values by rows.</summary>
    /// <exception cref="LevainException">There are not as many as columns and rows say.</exception>
    internal float[] Decode()
    {
        var values = new float[(long)Rows * Columns.Count];
        return Convert.TryFromBase64String(Values, MemoryMarshal.AsBytes(values.AsSpan()), out var length) && length == values.Length * sizeof(float)
            ? values
            : throw new LevainException("The sample of a monitoring reference is damaged. Make the reference again with --target=Evaluate.");
    }

    /// <summary>Rows drawn without repetition, in the order of time; null where there are no features.</summary>
    internal static ReferenceSample? Of(WatchedTable table, int seed)
    {
        int[] features = [.. Enumerable.Range(0, table.Columns.Count).Where(c => table.Columns[c].Source == ColumnSource.Feature)];
        if (features.Length == 0 || table.Count == 0) return null;
        var rows = Drawn(table.Count, seed);
        var values = new float[rows.Length * features.Length];
        for (var f = 0; f < features.Length; f++)
        {
            var column = table.Values(features[f]);
            for (var i = 0; i < rows.Length; i++) values[i * features.Length + f] = column[rows[i]];
        }

        return new()
        {
            Columns = [.. features.Select(f => table.Columns[f].Name)],
            Rows = rows.Length,
            Values = Convert.ToBase64String(MemoryMarshal.AsBytes<float>(values)),
        };
    }

    // Each row's chance is that of those still wanted among those still there (C. T. Fan and others 1962).
    internal static int[] Drawn(int count, int seed)
    {
        var random = new SplitMix(unchecked((ulong)seed));
        var rows = new int[Math.Min(count, MostRows)];
        var found = 0;
        for (var row = 0; found < rows.Length; row++)
            if (random.Below(count - row) < rows.Length - found) rows[found++] = row;
        return rows;
    }
}
