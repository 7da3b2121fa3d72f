using System.Buffers.Binary;
using Levain.Validating.Rows;
using Microsoft.Win32.SafeHandles;

namespace Levain.Validating.Changes;

/// <summary>Reads the marks of a snapshot's rows.</summary>
internal sealed class LedgerFile : IDisposable
{
    private const int Chunk = 1 << 12;
    private readonly SafeFileHandle file;
    private readonly byte[] bytes = new byte[Chunk * RowMark.Bytes];
    private readonly RowMark[] marks = new RowMark[Chunk];

    private LedgerFile(SafeFileHandle file)
    {
        this.file = file;
        Rows = RandomAccess.GetLength(file) / RowMark.Bytes - 1;
        Shape = Read(-1)[0];
    }

    public long Rows { get; }

    /// <summary>Names the columns that the marks are made of.</summary>
    public RowMark Shape { get; }

    /// <summary>Opens a file; null where it is not there or does not hold so many rows.</summary>
    public static LedgerFile? Open(string? path, long rows)
    {
        if (path is null || !File.Exists(path) || new FileInfo(path).Length != (rows + 1) * RowMark.Bytes) return null;
        return new LedgerFile(File.OpenHandle(path, options: FileOptions.SequentialScan));
    }

    /// <summary>Some marks from a row on; none behind the last. They hold until the next are asked for.</summary>
    public ReadOnlySpan<RowMark> Read(long row)
    {
        var length = RandomAccess.Read(file, bytes, (row + 1) * RowMark.Bytes);
        var count = length / RowMark.Bytes;
        for (var i = 0; i < count; i++)
        {
            var at = bytes.AsSpan(i * RowMark.Bytes);
            marks[i] = new(BinaryPrimitives.ReadUInt64LittleEndian(at), BinaryPrimitives.ReadUInt64LittleEndian(at[8..]));
        }

        return marks.AsSpan(0, count);
    }

    public void Dispose() => file.Dispose();
}
