using System.Buffers.Binary;
using Levain.Validating.Contracts;

namespace Levain.Validating.Rows;

/// <summary>Writes a mark for each accepted row, in the order of the rows; the first mark of the file is the shape of all.</summary>
internal sealed class RowLedger<TRow> : IDisposable
    where TRow : class
{
    private const int Room = 1 << 12;
    private readonly FileStream file;
    private readonly byte[] buffer = new byte[Room * RowMark.Bytes];
    private int used;

    public RowLedger(string path, Contract<TRow> contract)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        Add(RowMarks<TRow>.ShapeOf(contract));
    }

    /// <summary>Writes the accepted rows of a block whose faults are all known.</summary>
    public void Take(CheckedBlock<TRow> block)
    {
        foreach (var row in block.Readable)
            if (!block.Faults.IsRejected(row))
                Add(block.Marks[row]);
    }

    /// <summary>Writes what is left; the file can be read from here on.</summary>
    public void Close()
    {
        Spill();
        file.Dispose();
    }

    public void Dispose() => file.Dispose();

    private void Add(RowMark mark)
    {
        if (used == buffer.Length) Spill();
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(used), mark.Key);
        BinaryPrimitives.WriteUInt64LittleEndian(buffer.AsSpan(used + 8), mark.Content);
        used += RowMark.Bytes;
    }

    private void Spill()
    {
        file.Write(buffer, 0, used);
        used = 0;
    }
}
