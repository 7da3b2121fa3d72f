using System.Text;
using Levain.Stages;
using Microsoft.Win32.SafeHandles;

namespace Levain.Datasets.Reading;

/// <summary>
/// Reads comma-separated UTF-8 text with a header, in blocks of whole rows, whatever the file's size.
/// </summary>
internal sealed class CsvReader : TableReader
{
    private readonly SafeFileHandle file;
    private readonly SteadyFile steady;
    private readonly CsvText text;
    private byte[] carry = [];
    private long offset, line = 1;
    private bool isAtEnd;

    /// <exception cref="LevainException">The file cannot be read, is empty or is no UTF-8 text.</exception>
    public CsvReader(string path, string place, int blockBytes = RowBlock.UsualBytes)
        : base(place)
    {
        file = TableFiles.OpenHandle(path, place);
        try
        {
            steady = new SteadyFile(path, place);
            var block = new RowBlock(blockBytes);
            Header = ReadHeader(block);
            text = new CsvText(place, Header);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header { get; }

    public override ValueTask<bool> FillAsync(RowBlock block, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Fill(block));
    }

    public override void Split(RowBlock block) => text.Split(block);

    public override void Dispose() => file.Dispose();

    private bool Fill(RowBlock block)
    {
        block.Shrink();
        var end = Load(block);
        block.Clear(line);
        if (end == 0) return false;
        carry = block.Bytes.AsSpan(end, block.Length - end).ToArray();
        block.Length = end;
        line += block.Bytes.AsSpan(0, end).Count((byte)'\n');
        return true;
    }

    // Reads until a row ends, and gives the end of the last whole one.
    private int Load(RowBlock block)
    {
        block.Length = 0;
        block.Reserve(carry.Length);
        carry.CopyTo(block.Bytes, 0);
        block.Length = carry.Length;
        while (true)
        {
            ReadFull(block);
            if (isAtEnd) return block.Length;
            var end = CsvText.LastRowEnd(block.Bytes.AsSpan(0, block.Length));
            if (end > 0) return end;
            if (block.Length >= LongestRow)
                throw new LevainException(FormattableString.Invariant(
                    $"{Place}, line {line}: the row that begins here is longer than {LongestRow >> 20} MB. ")
                    + "Is a quote opened and never closed? Mend it at its source and pin it again.");
            block.Reserve(block.Bytes.Length * 2);
        }
    }

    private void ReadFull(RowBlock block)
    {
        while (block.Length < block.Bytes.Length)
        {
            var read = Disk.GuardRead(Place, () => RandomAccess.Read(file, block.Bytes.AsSpan(block.Length), offset));
            if (read == 0)
            {
                isAtEnd = true;
                steady.RefuseChange();
                return;
            }

            offset += read;
            block.Length += read;
        }
    }

    private string[] ReadHeader(RowBlock block)
    {
        Load(block);
        if (block.Length == 0)
            throw new LevainException($"{Place} is empty. Restore it from its source: its first line names the columns, each further line is a row.");
        var bytes = block.Bytes.AsSpan(0, block.Length);
        RefuseWide(bytes);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        var end = CsvText.FirstRowEnd(bytes);
        if (end == 0) end = bytes.Length;
        carry = bytes[end..].ToArray();
        var first = new RowBlock();
        first.Reserve(end);
        first.Length = end;
        bytes[..end].CopyTo(first.Bytes);
        first.Clear(firstLine: 1);
        new CsvText(Place, []).Split(first);
        if (first.Rows == 0 || (first.FieldsOf(0) == 1 && first[0, 0].IsEmpty))
            throw new LevainException($"{Place} has no header: its first line is empty. Write the names of the columns there.");
        line += bytes[..end].Count((byte)'\n');
        return [.. Enumerable.Range(0, first.FieldsOf(0)).Select(i => Encoding.UTF8.GetString(first[0, i]))];
    }

    private void RefuseWide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw new LevainException($"{Place} is UTF-16 text. Export it as UTF-8, then pin it again.");
    }
}
