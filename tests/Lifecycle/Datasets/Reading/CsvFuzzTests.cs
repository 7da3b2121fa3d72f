using System.Text;
using CsCheck;
using Sylvan.Data.Csv;
using Xunit;

namespace Levain.Datasets.Reading;

public sealed class CsvFuzzTests : IDisposable
{
    private static readonly Gen<string> Field =
        Gen.OneOf("a", "1", "é", "€", "😀", "İ", ",", "\"", "\n", "\r", "\r\n", " ", "\t").Array[0, 9].Select(string.Concat);
    private static readonly Gen<string[][]> Table = Gen.Int[1, 5].SelectMany(columns => Field.Array[columns].Array[1, 30]);
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => folder["t.csv"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Any_table_with_proper_quotes_reads_back_exactly_and_as_another_reader_reads_it() =>
        await Gen.Select(Table, Gen.OneOf("\n", "\r\n"), Gen.Bool, Gen.Bool, Gen.Int[1, 64]).SampleAsync(
            async (rows, end, always, last, block) =>
            {
                rows = [[.. rows[0].Select((_, i) => $"é€😀{i}")], .. rows];
                var text = Text(rows, end, always) + (last ? end : "");
                var read = await ReadTable.OfBytesAsync(Path, Encoding.UTF8.GetBytes(text), block, Cancellation);
                Assert.Null(read.Refusal);
                Assert.Equal(rows[0], read.Header);
                Assert.Equal(rows[1..], read.Rows);
                if (rows[0].Length > 1) Assert.Equal(Foreign(text), read.Rows);
            }, iter: 500, threads: 1);

    [Fact]
    public async Task Arbitrary_bytes_are_read_or_refused_as_the_naive_reader_does()
    {
        var (read, refused) = (0, 0);
        var mutation = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.OneOf(Gen.OneOf<byte>((byte)'"', (byte)',', (byte)'\n', (byte)'\r', 0), Gen.Byte));
        await Gen.Select(Table, Gen.OneOf("\n", "\r\n"), Gen.Bool, mutation.Array[0, 4], Gen.Int[1, 80]).SampleAsync(
            async (rows, end, always, mutations, block) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Text(rows, end, always)).ToList();
                foreach (var (kind, at, value) in mutations) Mutate(bytes, kind, at % (bytes.Count + 1), value);
                var table = await ReadTable.OfBytesAsync(Path, [.. bytes], block, Cancellation);
                Judge(NaiveCsv.Read([.. bytes]), table, Convert.ToHexString([.. bytes]));
                _ = table.Refusal is null ? read++ : refused++;
            }, iter: 3000, threads: 1);
        Assert.True(read > 300 && refused > 300, $"{read} read, {refused} refused");
    }

    [Fact]
    public async Task Blocks_of_any_size_give_the_rows_and_lines_of_one_block() =>
        await Gen.Select(Table, Gen.OneOf("\n", "\r\n"), Gen.Bool, Gen.Int[1, 200]).SampleAsync(async (rows, end, always, block) =>
        {
            var bytes = Encoding.UTF8.GetBytes("h" + end + Text(rows, end, always));
            var (one, many) = (await ReadTable.OfBytesAsync(Path, bytes, 1 << 20, Cancellation), await ReadTable.OfBytesAsync(Path, bytes, block, Cancellation));
            Assert.Null(one.Refusal);
            Assert.Equal(one.Rows, many.Rows);
            Assert.Equal(one.Lines, many.Lines);
        }, iter: 500, threads: 1);

    private static void Judge(NaiveCsv naive, ReadTable table, string bytes)
    {
        Assert.True(naive.IsRefused == table.Refusal is not null, $"naive: {naive.IsRefused}, reader: {table.Refusal}, {bytes}");
        if (table.Header.Count == 0) return;
        var expected = naive.Rows.Skip(1).Take(table.Refusal is null ? int.MaxValue : table.Rows.Count).ToList();
        Assert.Equal(naive.Rows[0].Fields, table.Header);
        Assert.Equal(expected.Select(r => r.Fields), table.Rows);
        Assert.Equal(expected.Select(r => r.Line), table.Lines);
    }

    private static void Mutate(List<byte> bytes, int kind, int at, byte value)
    {
        if (kind == 0) bytes.Insert(at, value);
        else if (kind == 1 && at < bytes.Count) bytes.RemoveAt(at);
        else if (kind == 2 && at < bytes.Count) bytes[at] = value;
        else if (kind == 3) bytes.RemoveRange(at, bytes.Count - at);
    }

    private static string Text(string[][] rows, string end, bool always) =>
        string.Join(end, rows.Select(r => string.Join(',', r.Select(f => Quote(f, always || r is [""])))));

    private static string Quote(string text, bool always) =>
        always || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static List<string[]> Foreign(string text)
    {
        using var reader = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { Delimiter = ',', CsvStyle = CsvStyle.Standard });
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
