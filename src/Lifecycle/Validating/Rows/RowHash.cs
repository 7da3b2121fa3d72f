using System.IO.Hashing;
using System.Runtime.CompilerServices;
using Levain.Datasets.Reading;

namespace Levain.Validating.Rows;

/// <summary>Names what stands in some fields of a row, the same wherever and however quoted the row stands.</summary>
/// <param name="fields">The numbers of the fields in the order of the contract, whatever the file's.</param>
internal sealed class RowHash(int[] fields)
{
    private readonly (int First, int Last)[] runs = Runs(fields);
    private byte[] joined = new byte[256];

    /// <summary>64 bits: enough to compare the rows of two tables, not to name one among all. 0 where there are no fields.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Of(RowBlock block, int row)
    {
        if (runs.Length == 0) return 0;
        if (runs.Length == 1 && !block.HasQuotes) return XxHash3.HashToUInt64(block.Between(row, runs[0].First, runs[0].Last));
        var length = block.HasQuotes ? JoinFields(block, row) : JoinRuns(block, row);
        return XxHash3.HashToUInt64(joined.AsSpan(0, length));
    }

    /// <summary>128 bits, so that a chance meeting of two keys is out of the question.</summary>
    public UInt128 WideOf(RowBlock block, int row)
    {
        UInt128 hash = default;
        foreach (var field in fields)
            hash = XxHash128.HashToUInt128(block[row, field], (long)(ulong)hash ^ (long)(ulong)(hash >> 64));
        return hash;
    }

    // Where nothing is quoted, neighbours stand in the block as they are joined.
    private int JoinRuns(RowBlock block, int row)
    {
        var length = 0;
        foreach (var (first, last) in runs) length = Join(length, block.Between(row, first, last));
        return length - 1;
    }

    // A field that needs quotes has them, whether the file gave it some or not, so that two rows join alike only where they are alike.
    private int JoinFields(RowBlock block, int row)
    {
        var length = 0;
        foreach (var field in fields)
        {
            var text = block[row, field];
            length = Join(length, text.IndexOfAny("\",\r\n"u8) < 0 ? text : Quoted(text));
        }

        return length - 1;
    }

    // Ends with a comma, which does not count for the last.
    private int Join(int length, ReadOnlySpan<byte> text)
    {
        if (joined.Length < length + text.Length + 1) Array.Resize(ref joined, (length + text.Length + 1) * 2);
        text.CopyTo(joined.AsSpan(length));
        joined[length + text.Length] = (byte)',';
        return length + text.Length + 1;
    }

    private static byte[] Quoted(ReadOnlySpan<byte> text)
    {
        List<byte> quoted = [(byte)'"'];
        foreach (var letter in text)
        {
            if (letter == '"') quoted.Add(letter);
            quoted.Add(letter);
        }

        return [.. quoted, (byte)'"'];
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
