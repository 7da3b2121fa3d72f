using System.Buffers.Binary;
using Levain.Validating.Rows;

namespace Levain.Validating.Changes;

/// <summary>Files of row marks as a test wants them.</summary>
internal static class Ledgers
{
    public static readonly RowMark Keyed = new(1, 2), Keyless = new(3, 3);

    public static RowChange? Compare(TempFolder folder, IEnumerable<RowMark> before, IEnumerable<RowMark> now, int limit) =>
        CompareShaped(folder, [Keyed, .. before], [Keyed, .. now], limit);

    /// <summary>The first mark of each is its shape.</summary>
    public static RowChange? CompareShaped(TempFolder folder, RowMark[] before, RowMark[] now, int limit)
    {
        using var past = LedgerFile.Open(Write(folder["before"], before), before.Length - 1);
        using var present = LedgerFile.Open(Write(folder["now"], now), now.Length - 1);
        return new LedgerComparison(limit).Compare(past!, present!);
    }

    public static string Write(string path, RowMark[] marks)
    {
        var bytes = new byte[marks.Length * RowMark.Bytes];
        for (var i = 0; i < marks.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * RowMark.Bytes), marks[i].Key);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * RowMark.Bytes + 8), marks[i].Content);
        }

        File.WriteAllBytes(path, bytes);
        return path;
    }
}
