using System.Text;
using CsCheck;
using Xunit;

namespace Levain.Validating;

public sealed class ContractReaderTests : IDisposable
{
    private readonly ParcelTable parcels = new();

    public void Dispose() => parcels.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Either_line_end_is_read(string end)
    {
        var rows = await ReadAsync(ParcelTable.Text(3).ReplaceLineEndings(end));
        Assert.Equal(["p0", "p1", "p2"], rows.Select(r => r.Row!.Code));
        Assert.Equal("s2", rows[2].Row!.Stamp);
    }

    [Fact]
    public async Task The_last_line_needs_no_end() => Assert.Equal(3, (await ReadAsync(ParcelTable.Text(3).TrimEnd())).Count);

    [Fact]
    public async Task Quotes_hold_commas_quotes_and_line_ends()
    {
        var rows = await ReadAsync(ParcelTable.Header + "\n\"a,\"\"b\"\"\n\r\nc\",2020-01-01T00:00:00,1,,\n");
        Assert.Equal("a,\"b\"\n\r\nc", Assert.Single(rows).Row!.Code);
    }

    [Fact]
    public async Task Lines_are_counted_as_an_editor_counts_them()
    {
        var rows = await ReadAsync(ParcelTable.Header + "\n\"a\nb\nc\",2020-01-01T00:00:00,1,,\nd,never,1,,\n");
        Assert.Equal([2L, 5L], rows.Select(r => r.Line));
    }

    [Fact]
    public async Task An_empty_line_is_a_bad_row()
    {
        var rows = await ReadAsync(ParcelTable.Text(1, "", ParcelTable.Good(1)));
        Assert.Equal("p0@2 bad@3 p1@4", string.Join(' ', rows.Select(r => $"{r.Row?.Code ?? "bad"}@{r.Line}")));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(30_000)]
    public async Task Bytes_that_are_no_text_are_refused_with_their_place(int before)
    {
        var start = Encoding.UTF8.GetBytes(ParcelTable.Header + "\n" + string.Concat(Enumerable.Range(0, before)
            .Select(i => $"p{i},2020-01-01T00:00:00,1,,\n")));
        byte[] bytes = [.. start, (byte)'x', 0xC3, 0x28, (byte)'\n'];
        Told.Says(
            await Told.ByAsync(() => parcels.ReadAsync<Parcel>(bytes)), FormattableString.Invariant($"data/parcels/p.csv, line {before + 2}, column 1 (code)"),
            "not comma-separated UTF-8 text", "mend it at its source");
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_refused_with_its_place()
    {
        var text = ParcelTable.Text(2, "\"x,2020-02-01T00:00:00,1,1,") + ParcelTable.Good(9) + "\n";
        Told.Says(await Told.ByAsync(() => ReadAsync(text)), "data/parcels/p.csv, line 4, column 1 (code)", "never closed", "Close it");
    }

    [Fact]
    public async Task Keys_hash_the_same_wherever_the_row_stands()
    {
        var keys = (await ReadAsync(ParcelTable.Text(5))).Select(r => r.Key).ToList();
        Assert.Equal(5, keys.Distinct().Count());
        Assert.Equal(keys[3], (await ReadAsync(string.Join('\n', ParcelTable.Header, ParcelTable.Good(3), ""))).Single().Key);
        Assert.DoesNotContain(UInt128.Zero, keys);
    }

    [Fact]
    public async Task Any_table_with_proper_quotes_is_read_back_exactly()
    {
        var field = Gen.String[Gen.OneOf('a', 'é', '€', ',', '"', '\n', '\r', ' ', ';', '\t', '\'', '#', 'İ'), 0, 12];
        await Gen.Select(Gen.Select(field, field, field).Array[0, 20], Gen.OneOf("\n", "\r\n"), Gen.Bool).SampleAsync(async (table, end, always) =>
        {
            var text = new StringBuilder("number,left,middle,right" + end);
            for (var i = 0; i < table.Length; i++)
            {
                var (a, b, c) = table[i];
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},{Quote(a, always)},{Quote(b, always)},{Quote(c, always)}{end}");
            }

            var rows = await parcels.ReadAsync<Triple>(text.ToString());
            Assert.Equal(
                table.Select((t, i) => (i, t.Item1, t.Item2, t.Item3)),
                rows.Select(r => (r.Row!.Number, r.Row.Left ?? "", r.Row.Middle ?? "", r.Row.Right ?? "")));
        }, iter: 200, threads: 1);
    }

    private static string Quote(string text, bool always) =>
        always || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private Task<IReadOnlyList<ReadRow<Parcel>>> ReadAsync(string text) => parcels.ReadAsync<Parcel>(text);
}
