namespace Levain.Datasets.Reading;

/// <summary>
/// Reads a Parquet file as the text that a CSV of the same table would hold, one row group at a time.
/// </summary>
/// <remarks>The line of a row is its number with the header counted, as if each row were one line.</remarks>
internal sealed class ParquetReader : TableReader
{
    // Short of the block's size, so that its last row seldom makes it grow.
    private const int Enough = RowBlock.UsualBytes / 8 * 7;
    private readonly ParquetSource source;
    private readonly ParquetColumn[] columns;
    private long line = 2, rows;
    private int group;

    private ParquetReader(ParquetSource source)
        : base(source.Place)
    {
        this.source = source;
        columns = ParquetColumns.Of(source.Fields, Place);
        Header = [.. columns.Select(c => c.Field.Name)];
    }

    public override IReadOnlyList<string> Header { get; }

    /// <exception cref="LevainException">The file cannot be read, is no Parquet or no table.</exception>
    public static async ValueTask<TableReader> OpenAsync(string path, string place, CancellationToken cancellation)
    {
        var source = await ParquetSource.OpenAsync(path, place, ParquetSource.Patience, cancellation);
        try
        {
            return new ParquetReader(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public override async ValueTask<bool> FillAsync(RowBlock block, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        block.Shrink();
        block.Length = 0;
        block.Clear(line);
        while (block.Length < Enough)
        {
            if (rows > 0) Write(block);
            else if (group < source.Groups) await ReadGroupAsync(cancellation);
            else break;
        }

        return block.Rows > 0;
    }

    public override void Dispose() => source.Dispose();

    private async ValueTask ReadGroupAsync(CancellationToken cancellation)
    {
        rows = await source.ReadAsync(group, columns, cancellation);
        group++;
    }

    private void Write(RowBlock block)
    {
        for (; rows > 0 && block.Length < Enough; rows--, line++)
        {
            var begin = block.Length;
            for (var i = 0; i < columns.Length; i++) Write(block, i, begin);
            // Each field is followed by the byte that would follow it in a CSV, for what compares whole stretches of a row.
            block.Bytes[block.Length - 1] = (byte)'\n';
            block.EndRow(line);
        }
    }

    private void Write(RowBlock block, int column, int begin)
    {
        var start = block.Length;
        try
        {
            columns[column].WriteNext(block);
        }
        catch (FormatException bad)
        {
            throw new LevainException(FormattableString.Invariant(
                $"{Place}, line {line}, column {column + 1} ({Header[column]}): {bad.Message}; mend it at its source and pin it again."), bad);
        }

        block.AddField(start, block.Length - start);
        if (columns[column].IsText) block.HasQuotes |= ParquetFormats.HasSpecial(block.Bytes.AsSpan(start, block.Length - start));
        if (block.Length - begin > LongestRow)
            throw new LevainException(FormattableString.Invariant(
                $"{Place}, line {line}: the row is longer than {LongestRow >> 20} MB. Leave such values out, then pin the file again."));
        if (block.Length == block.Bytes.Length) block.Reserve(block.Length * 2);
        block.Bytes[block.Length++] = (byte)',';
    }
}
