using System.Security.Cryptography;
using System.Text;
using Levain.Datasets;

namespace Levain.Benchmarks.Reading.Tables;

/// <summary>Streams a table into a file: a seed and the count of rows decide its bytes.</summary>
internal static class TableFile
{
    public const string Name = "rows.csv";

    private const int BlocksAtOnce = 8;

    /// <summary>The columns: their names in the file, and the types of their values.</summary>
    public static IReadOnlyList<(string Name, Type Type)> Columns { get; } =
    [
        .. typeof(BenchRow).GetProperties().OrderBy(p => p.MetadataToken)
            .Select(p => (p.Name.ToLowerInvariant(), Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)),
    ];

    /// <summary>Writes the file, on all cores, and pins it.</summary>
    public static async Task<DatasetFile> WriteAsync(string folder, int rows)
    {
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(Path.Combine(folder, Name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(Encoding.UTF8.GetBytes(string.Join(',', Columns.Select(c => c.Name)) + "\n"), file, hash);
        FieldWriter[] blocks = [.. Enumerable.Range(0, BlocksAtOnce).Select(_ => new FieldWriter(RowSource.MostBytes))];
        for (var first = 0; first * RowSource.BlockRows < rows; first += BlocksAtOnce)
        {
            var start = first;
            Parallel.For(0, BlocksAtOnce, i => Fill(blocks[i], start + i, rows));
            foreach (var block in blocks) await WriteAsync(block.Written, file, hash);
        }

        return new DatasetFile
        {
            Name = Name,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Bytes = file.Length,
            Rows = rows,
        };
    }

    private static void Fill(FieldWriter writer, int block, int rows)
    {
        writer.Clear();
        RowSource.Write(block, Math.Clamp(rows - block * RowSource.BlockRows, 0, RowSource.BlockRows), writer);
    }

    private static async Task WriteAsync(ReadOnlyMemory<byte> bytes, FileStream file, IncrementalHash hash)
    {
        hash.AppendData(bytes.Span);
        await file.WriteAsync(bytes);
    }
}
