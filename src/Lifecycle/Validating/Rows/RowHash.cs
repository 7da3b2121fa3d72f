using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Levain.Datasets.Reading;

namespace Levain.Validating.Rows;

/// <summary>Names what stands in some fields of a row, the same wherever and however quoted the row stands.</summary>
/// <param name="fields">The numbers of the fields, ascending.</param>
internal sealed class RowHash(int[] fields)
{
    private readonly (int First, int Last)[] runs = Runs(fields);
    private byte[] joined = new byte[256];

    /// <summary>64 bits: enough to compare the rows of two tables, not to name one among all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(RowBlock block, int row)
    {
        long hash = fields.Length;
        if (block.HasQuotes) return OfJoined(block, row, hash);
        foreach (var (first, last) in runs) hash = (long)XxHash3.HashToUInt64(block.Between(row, first, last), hash);
        return (ulong)hash;
    }

    /// <summary>128 bits, so that a chance meeting of two keys is out of the question.</summary>
    public UInt128 WideOf(RowBlock block, int row)
    {
        UInt128 hash = default;
        foreach (var field in fields)
            hash = XxHash128.HashToUInt128(block[row, field], (long)(ulong)hash ^ (long)(ulong)(hash >> 64));
        return hash;
    }

    // Quotes and what was doubled inside them are no content: the fields are laid side by side without them.
    private ulong OfJoined(RowBlock block, int row, long hash)
    {
        foreach (var (first, last) in runs)
        {
            var length = 0;
            for (var field = first; field <= last; field++)
            {
                var text = block[row, field];
                if (joined.Length < length + text.Length + 1) Array.Resize(ref joined, (length + text.Length + 1) * 2);
                if (field > first) joined[length++] = (byte)',';
                text.CopyTo(joined.AsSpan(length));
                length += text.Length;
            }

            hash = (long)XxHash3.HashToUInt64(joined.AsSpan(0, length), hash);
        }

        return (ulong)hash;
    }

    private static (int First, int Last)[] Runs(int[] fields)
    {
        List<(int First, int Last)> runs = [];
        foreach (var field in fields)
            if (runs.Count > 0 && runs[^1].Last == field - 1) runs[^1] = (runs[^1].First, field);
            else runs.Add((field, field));
        return [.. runs];
    }
}
