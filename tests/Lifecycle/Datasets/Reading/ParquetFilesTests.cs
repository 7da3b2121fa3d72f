using System.Globalization;
using System.Text;
using CsCheck;
using Parquet;
using Xunit;

namespace Levain.Datasets.Reading;

public sealed class ParquetFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => folder["t.parquet"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_table_written_as_csv_and_as_parquet_reads_back_as_equal_fields()
    {
        var text = Gen.OneOf("a", "1", "é", "€", "😀", ",", "\"", "\n", "\r\n", " ").Array[0, 6].Select(string.Concat);
        var row = Gen.Select(text.Null(), Gen.Double.Nullable(), Gen.Long, Gen.Bool.Nullable());
        await Gen.Select(row.Array[0, 40], Gen.Int[1, 20], Gen.OneOf(CompressionMethod.None, CompressionMethod.Snappy, CompressionMethod.Zstd))
            .SampleAsync(async (rows, groupRows, packing) =>
            {
                await ParquetFile.WriteAsync(Path, rows, groupRows, packing);
                var csv = await ReadTable.OfBytesAsync(folder["t.csv"], Encoding.UTF8.GetBytes(Csv(rows)), RowBlock.UsualBytes, Cancellation);
                var parquet = await ReadTable.OfAsync(Path, Cancellation);
                Assert.Null(parquet.Refusal ?? csv.Refusal);
                Assert.Equal(csv.Header, parquet.Header);
                Assert.Equal(csv.Rows, parquet.Rows);
                Assert.Equal(Enumerable.Range(2, rows.Length).Select(i => (long)i), parquet.Lines);
            }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task A_file_cut_short_anywhere_is_a_sentence()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(300), 100);
        var whole = await File.ReadAllBytesAsync(Path, Cancellation);
        for (var length = 0; length < whole.Length; length += length < 40 || length > whole.Length - 400 ? 1 : 29)
        {
            await File.WriteAllBytesAsync(Path, whole[..length], Cancellation);
            Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, length == 0 ? "is empty" : "cut short", "Fetch it again");
        }
    }

    [Fact]
    public async Task A_piece_missing_in_the_middle_is_a_sentence()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(300), 100);
        var whole = await File.ReadAllBytesAsync(Path, Cancellation);
        var refused = 0;
        for (var at = 4; at < whole.Length - 12; at += 7)
        {
            await File.WriteAllBytesAsync(Path, [.. whole[..at], .. whole[(at + 5)..]], Cancellation);
            if ((await ReadTable.OfAsync(Path, Cancellation)).Refusal is not { } said) continue;
            Told.Says(said, ReadTable.Place);
            refused++;
        }

        Assert.True(refused > 100, $"{refused} refused");
    }

    // The footer is left out: on some broken ones the package spins for ever, and a thread that spins cannot be stopped.
    [Fact]
    public async Task Any_byte_of_the_rows_that_is_another_gives_rows_or_a_sentence()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(30), 10, CompressionMethod.None);
        var whole = await File.ReadAllBytesAsync(Path, Cancellation);
        var footer = whole.Length - 8 - BitConverter.ToInt32(whole, whole.Length - 8);
        var seeded = new Random(11);
        for (var i = 0; i < 500; i++)
        {
            var bytes = whole.ToArray();
            bytes[seeded.Next(4, footer)] = (byte)seeded.Next(256);
            await File.WriteAllBytesAsync(Path, bytes, Cancellation);
            if ((await ReadTable.OfAsync(Path, Cancellation)).Refusal is { } said) Told.Says(said, ReadTable.Place);
        }
    }

    [Fact]
    public async Task A_footer_that_takes_too_long_is_a_sentence()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(30), 10);
        Told.Says(
            await Told.ByAsync(async () => await ParquetSource.OpenAsync(Path, ReadTable.Place, TimeSpan.Zero, Cancellation)),
            ReadTable.Place, "broken", "could not be understood in 0 seconds", "Fetch it again");
    }

    [Fact]
    public async Task A_footer_that_does_not_end_is_a_sentence()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(30), 10);
        var bytes = await File.ReadAllBytesAsync(Path, Cancellation);
        // Where the footer should stop, a structure begins.
        Assert.Equal(0, bytes[^9]);
        bytes[^9] = 0x4C;
        await File.WriteAllBytesAsync(Path, bytes, Cancellation);
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, "broken", "Fetch it again");
    }

    public static TheoryData<byte[], string> Strangers => new()
    {
        { "a,b\n1,2\n3,4\n"u8.ToArray(), "no Parquet file, though its name says so" },
        { "PAR"u8.ToArray(), "cut short" },
        { "PAR1PAR1PAR1"u8.ToArray(), "broken" },
        { "PAR1\u0000\u0000\u0000\u0000PAR1"u8.ToArray(), "broken" },
        { "PARE\u0000\u0000\u0000\u0000PARE"u8.ToArray(), "is encrypted" },
        { "x"u8.ToArray(), "no Parquet file" },
    };

    [Theory]
    [MemberData(nameof(Strangers), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_parquet_is_told(byte[] bytes, string says)
    {
        await File.WriteAllBytesAsync(Path, bytes, Cancellation);
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, says);
    }

    [Fact]
    public async Task A_packing_that_is_not_supported_is_told_with_its_column_and_a_way_out()
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(3), 10, CompressionMethod.None);
        var bytes = await File.ReadAllBytesAsync(Path, Cancellation);
        // A column's path in the footer, then its codec: 0 is none, 3 would be LZO, each doubled.
        var codec = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x19, 0x18, 1, (byte)'d', 0x15, 0]);
        bytes[codec + 5] = 6;
        await File.WriteAllBytesAsync(Path, bytes, Cancellation);
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, "column 'd'", "not supported", "zstd or snappy");
    }

    public static TheoryData<Action<string>> Writers => new(
        path => File.AppendAllText(path, "more"), path => File.WriteAllText(path, ""), path => File.WriteAllText(path, "a,b\n1,2\n"));

    [Theory]
    [MemberData(nameof(Writers), DisableDiscoveryEnumeration = true)]
    public async Task A_writer_beside_the_reader_is_noticed(Action<string> write)
    {
        await ParquetFile.WriteAsync(Path, ParquetFile.Rows(60_000), 20_000);
        using var reader = await TableFiles.OpenAsync(Path, ReadTable.Place, Cancellation);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, Cancellation));
        write(Path);
        Told.Says(
            await Told.ByAsync(async () =>
            {
                while (await reader.FillAsync(block, Cancellation)) { }
            }), ReadTable.Place, "changed while it was read", "run the same command again");
    }

    private static string Csv((string? S, double? D, long L, bool? B)[] rows) => "s,d,l,b\n" + string.Concat(rows.Select(r =>
        string.Create(CultureInfo.InvariantCulture, $"\"{r.S?.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{r.D:R},{r.L},{(r.B is { } b ? b ? "true" : "false" : "")}\n")));
}
