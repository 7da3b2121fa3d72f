using System.Text;

namespace Levain.Datasets.Reading;

/// <summary>What a reader yields of a file: all rows as strings, and how the reading ended.</summary>
internal sealed class ReadTable
{
    public const string Place = "data/d/t";

    public IReadOnlyList<string> Header { get; private set; } = [];

    public List<string[]> Rows { get; } = [];

    public List<long> Lines { get; } = [];

    /// <summary>The bytes of each block.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>The sentence with which the reading ended before the file did; the rows before it are kept.</summary>
    public string? Refusal { get; private set; }

    public string this[int row, string column] => Rows[row][Header.ToList().IndexOf(column)];

    public static Task<ReadTable> OfAsync(string path, CancellationToken cancellation) =>
        OfAsync(() => TableFiles.OpenAsync(path, Place, cancellation), new RowBlock(), cancellation);

    /// <summary>Comma-separated bytes in blocks of a size.</summary>
    public static async Task<ReadTable> OfBytesAsync(string path, byte[] bytes, int blockBytes, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(path, bytes, cancellation);
        return await OfAsync(() => new(new CsvReader(path, Place, blockBytes)), new RowBlock(blockBytes), cancellation);
    }

    private static async Task<ReadTable> OfAsync(Func<ValueTask<TableReader>> open, RowBlock block, CancellationToken cancellation)
    {
        var table = new ReadTable();
        try
        {
            using var reader = await open();
            table.Header = reader.Header;
            while (await reader.FillAsync(block, cancellation))
            {
                reader.Split(block);
                table.Take(block);
            }
        }
        catch (LevainException refused)
        {
            table.Refusal = refused.Message;
        }

        return table;
    }

    private void Take(RowBlock block)
    {
        Blocks.Add(block.Length);
        for (var row = 0; row < block.Rows; row++)
        {
            var fields = new string[block.FieldsOf(row)];
            for (var i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(block[row, i]);
            Rows.Add(fields);
            Lines.Add(block.LineOf(row));
        }
    }
}
