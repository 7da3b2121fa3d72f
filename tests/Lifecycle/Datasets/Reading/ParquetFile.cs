using Parquet;
using Parquet.Schema;

namespace Levain.Datasets.Reading;

/// <summary>Writes small Parquet files with the package's own writer.</summary>
internal static class ParquetFile
{
    /// <summary>The columns s (text), d, l and b, in row groups of so many rows.</summary>
    public static async Task WriteAsync(
        string path, IReadOnlyList<(string? S, double? D, long L, bool? B)> rows, int groupRows, CompressionMethod packing = CompressionMethod.Zstd)
    {
        var (s, d, l, b) = (new DataField<string>("s"), new DataField<double?>("d"), new DataField<long>("l"), new DataField<bool?>("b"));
        await using var file = File.Create(path);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(s, d, l, b), file, new ParquetOptions { CompressionMethod = packing });
        foreach (var part in rows.Chunk(groupRows))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(s, part.Select(r => r.S).ToArray()!);
            await group.WriteAsync<double>(d, part.Select(r => r.D).ToArray());
            await group.WriteAsync<long>(l, part.Select(r => r.L).ToArray());
            await group.WriteAsync<bool>(b, part.Select(r => r.B).ToArray());
        }
    }

    /// <summary>Rows with a text, a number and their own number.</summary>
    public static (string? S, double? D, long L, bool? B)[] Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(i => (i % 5 == 0 ? null : $"text {i}", i % 3 == 0 ? null : (double?)(i / 7.0), (long)i, (bool?)(i % 2 == 0)))];
}
