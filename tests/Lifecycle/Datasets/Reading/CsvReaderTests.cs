using System.Text;
using Xunit;

namespace Levain.Datasets.Reading;

public sealed class CsvReaderTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Text, and its rows as line:field|field.</summary>
    public static TheoryData<string, string[]> Tables => new()
    {
        { "a,b\n1,2\n3,4\n", ["2:1|2", "3:3|4"] },
        { "a,b\r\n1,2\r\n3,4\r\n", ["2:1|2", "3:3|4"] },
        { "\uFEFFa,b\n1,2\n", ["2:1|2"] },
        { "\uFEFF\"a\",b\n1,2\n", ["2:1|2"] },
        { "a,b\n1,2", ["2:1|2"] },
        { "a,b\r\n1,2\r", ["2:1|2"] },
        { "a,b\n1,\"2\"", ["2:1|2"] },
        { "a,b\n1,\"2\"\r", ["2:1|2"] },
        { "a,b\n", [] },
        { "a,b", [] },
        { "a,b\r\n", [] },
        { "a,b\n\n1,2\n\n", ["2:", "3:1|2", "4:"] },
        { "a,b\n\n\"1\",2\r\n\r\n", ["2:", "3:1|2", "4:"] },
        { "a,b\n1,2,\n3,4,", ["2:1|2|", "3:3|4|"] },
        { "a,b\n1,\"\",\n\"3\",4,", ["2:1||", "3:3|4|"] },
        { "a,b\n,\n", ["2:|"] },
        { "a,b\n\"x,y\",\"say \"\"yes\"\"\"\n", ["2:x,y|say \"yes\""] },
        { "a,b\n\"1\n2\r\n3\",x\n4,5\n", ["2:1\n2\r\n3|x", "5:4|5"] },
        { "a,b\n\"\",\"\"\"\"\n", ["2:|\""] },
        { "a,b\n1 , 2\n", ["2:1 | 2"] },
        { "a,b\n1\r,2\n", ["2:1\r|2"] },
        { "\"a\nb\",c\n1,2\n", ["3:1|2"] },
        { "é,😀\n€,İ\n", ["2:€|İ"] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_gives_its_rows_and_their_lines(string text, string[] rows)
    {
        foreach (var block in new[] { 1, 3, RowBlock.UsualBytes })
        {
            var read = await ReadTable.OfBytesAsync(folder["t.csv"], Encoding.UTF8.GetBytes(text), block, Cancellation);
            Assert.Null(read.Refusal);
            Assert.Equal(2, read.Header.Count);
            Assert.Equal(rows, read.Lines.Zip(read.Rows, (line, row) => $"{line}:{string.Join('|', row)}"));
        }
    }

    /// <summary>Text in Latin-1, so that any byte can stand in it, and what the refusal says.</summary>
    public static TheoryData<string, string[]> Refusals => new()
    {
        { "a,b\n1,\"2\n3,4\n", ["line 2, column 2 (b)", "opened here and never closed"] },
        { "a,b\n\"1,2\n3,4\n", ["line 2, column 1 (a)", "never closed"] },
        { "a,b\n1,2\n3,\"", ["line 3, column 2 (b)", "never closed"] },
        { "\"a,b\n1,2\n", ["line 1, column 1:", "never closed"] },
        { "a,b\n1,2\n3,5\" pipe\n", ["line 3, column 2 (b)", "a quote inside a field"] },
        { "a,b\n\"x\ny\",1\n\"3\" ,4\n", ["line 4, column 1 (a)", "a quote inside a field"] },
        { "a,b\n\"3\"x,4\n", ["line 2, column 1 (a)", "quote inside"] },
        { "a,b\n\"3\"\r,4\n", ["line 2, column 1 (a)", "quote inside"] },
        { "a,b\n1,x\0y\n", ["line 2, column 2 (b)", "NUL"] },
        { "a,b\n1,x\n\"l,\nm\",\xE9t\xE9\n", ["line 4, column 2 (b)", "0xE9", "UTF-8"] },
        { "a,b\n1,x,\xFF", ["line 2, column 3:", "0xFF"] },
        { "a\xE9,b\n", ["line 1, column 1:", "0xE9"] },
        { "a,b\n\xC3\xA9,\xC3", ["line 2, column 2 (b)", "0xC3"] },
        { "a,b\n\xED\xA0\x80,1\n", ["line 2, column 1 (a)", "0xED"] },
        { "\u00FF\u00FEa\0", ["UTF-16", "Export it as UTF-8"] },
        { "\u00FE\u00FF\0a", ["UTF-16"] },
        { "a\0,\0b\0\n\0", ["line 1, column 1:", "UTF-16"] },
        { "", ["is empty"] },
        { "\n1,2\n", ["has no header"] },
        { "\r\n1,2\n", ["has no header"] },
        { "\"\"\n1\n", ["has no header"] },
        { "\xEF\xBB\xBF", ["has no header"] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_no_table_is_told_with_its_place_to_the_column(string text, string[] says)
    {
        foreach (var block in new[] { 1, RowBlock.UsualBytes })
        {
            var read = await ReadTable.OfBytesAsync(folder["t.csv"], Encoding.Latin1.GetBytes(text), block, Cancellation);
            Told.Says(read.Refusal!, [ReadTable.Place, .. says]);
        }
    }

    [Fact]
    public async Task Ten_thousand_columns_are_read()
    {
        var names = Enumerable.Range(0, 10_000).Select(i => $"c{i}").ToArray();
        var text = string.Join(',', names) + "\n" + string.Join(',', names.Select(n => n[1..])) + "\n" + string.Join(',', names.Select(n => $"\"{n}\""));
        var read = await ReadTable.OfBytesAsync(folder["t.csv"], Encoding.UTF8.GetBytes(text), RowBlock.UsualBytes, Cancellation);
        Assert.Equal(names, read.Header);
        Assert.Equal([names.Select(n => n[1..]), names], read.Rows);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public async Task A_field_of_ten_megabytes_is_read_and_its_block_is_given_up_again(string quote)
    {
        var text = $"a,b\n1,{quote}{new string('x', 10_000_000)}{quote}\n" + string.Concat(Enumerable.Repeat("2,y\n", 200_000));
        await File.WriteAllTextAsync(folder["t.csv"], text, Cancellation);
        using var reader = new CsvReader(folder["t.csv"], ReadTable.Place);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, Cancellation));
        reader.Split(block);
        Assert.Equal(10_000_000, block[0, 1].Length);
        var rows = block.Rows;
        while (await reader.FillAsync(block, Cancellation))
        {
            reader.Split(block);
            rows += block.Rows;
        }

        Assert.Equal(200_001, rows);
        Assert.Equal(RowBlock.UsualBytes, block.Bytes.Length);
    }

    [Fact]
    public async Task Neighbouring_fields_are_one_stretch_of_bytes()
    {
        await File.WriteAllTextAsync(folder["t.csv"], "a,b,c,d\n1,22,333,4\n", Cancellation);
        using var reader = new CsvReader(folder["t.csv"], ReadTable.Place);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, Cancellation));
        reader.Split(block);
        Assert.Equal("22,333", Encoding.UTF8.GetString(block.Between(0, 1, 2)));
        Assert.False(block.HasQuotes);
    }

    public void Dispose() => folder.Dispose();
}
