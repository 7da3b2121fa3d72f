using System.Globalization;
using System.Text;
using Xunit;

namespace Levain.Datasets.Reading;

public sealed class CsvFilesTests : IDisposable
{
    private const int Rows = 300_000;
    private readonly TempFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => folder["t.csv"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false, "\n")]
    [InlineData(true, "\r\n")]
    public async Task Rows_of_several_megabytes_are_those_of_a_simple_parse(bool quotes, string end)
    {
        WriteLarge(quotes, end);
        var read = await ReadTable.OfAsync(Path, Cancellation);
        var lines = (await File.ReadAllTextAsync(Path, Cancellation)).Split(end)[1..^1];
        Assert.True(new FileInfo(Path).Length > 20 * RowBlock.UsualBytes);
        Assert.Equal(Rows, read.Rows.Count);
        for (var i = 0; i < Rows; i++)
            if (!read.Rows[i].SequenceEqual(lines[i].Split(',').Select(f => f.Trim('"'))) || read.Lines[i] != i + 2)
                Assert.Fail($"row {i}: {string.Join('|', read.Rows[i])} on line {read.Lines[i]}, {lines[i]}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Rows / 2)]
    [InlineData(Rows)]
    public async Task A_quote_that_is_never_closed_is_told_with_its_line_wherever_it_stands(int row)
    {
        WriteLarge(quotes: false, "\n", row);
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, $"line {row + 2}, column 2 (b)", "opened here and never closed");
    }

    [Fact]
    public async Task A_quote_that_swallows_more_than_a_block_may_hold_ends_the_reading()
    {
        await using (var file = File.Create(Path))
        {
            file.Write("a,b\n1,2\n3,\"4\n"u8);
            var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("5,6\n", 1 << 18)));
            for (var i = 0; i < 80; i++) file.Write(line);
        }

        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, ReadTable.Place, "line 3", "longer than 64 MB", "never closed");
    }

    public static TheoryData<Action<string>> Writers => new(
        path => File.AppendAllText(path, "1,2,3\n"),
        path => File.WriteAllText(path, "a,b\n"),
        path => File.WriteAllText(path, ""),
        Rewrite);

    [Theory]
    [MemberData(nameof(Writers), DisableDiscoveryEnumeration = true)]
    public async Task A_writer_beside_the_reader_is_noticed(Action<string> write)
    {
        WriteLarge(quotes: false, "\n");
        using var reader = new CsvReader(Path, ReadTable.Place);
        var block = new RowBlock();
        Assert.True(await reader.FillAsync(block, Cancellation));
        write(Path);
        Told.Says(
            await Told.ByAsync(async () =>
            {
                while (await reader.FillAsync(block, Cancellation)) { }
            }), ReadTable.Place, "changed while it was read", "run the same command again");
    }

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.parquet")]
    public async Task A_folder_or_nothing_where_a_file_should_be_is_told(string name)
    {
        Told.Says((await ReadTable.OfAsync(folder[name], Cancellation)).Refusal!, ReadTable.Place, "is missing", "--target=Fetch");
        Told.Says((await ReadTable.OfAsync(folder[$"no/{name}"], Cancellation)).Refusal!, "is missing");
        Directory.CreateDirectory(folder[name]);
        Told.Says((await ReadTable.OfAsync(folder[name], Cancellation)).Refusal!, ReadTable.Place, "is a folder");
    }

    [Fact]
    public async Task What_the_disk_does_not_give_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a file that opens and cannot be read is Linux's own");
        File.CreateSymbolicLink(Path, "/proc/self/mem");
        Told.Says((await ReadTable.OfAsync(Path, Cancellation)).Refusal!, $"{ReadTable.Place} cannot be read: Input/output error. See");
    }

    [Fact]
    public async Task Rows_are_counted_below_the_header()
    {
        await File.WriteAllTextAsync(Path, "a,b\n1,\"2\n\"\n\n3,4", Cancellation);
        Assert.Equal(3, await TableFiles.CountAsync(Path, ReadTable.Place, Cancellation));
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_ends()
    {
        await File.WriteAllTextAsync(Path, "a\n1\n", Cancellation);
        using var reader = new CsvReader(Path, ReadTable.Place);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reader.FillAsync(new RowBlock(), new CancellationToken(canceled: true)));
    }

    // The same size again, at another time.
    private static void Rewrite(string path)
    {
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, File.ReadAllText(path).Replace('1', '2'));
        File.SetLastWriteTimeUtc(path, time.AddSeconds(1));
    }

    private void WriteLarge(bool quotes, string end, int unclosed = -1)
    {
        using var file = new StreamWriter(Path);
        file.Write($"a,b,c{end}");
        for (var i = 0; i <= Rows; i++)
        {
            if (i == unclosed) file.Write($"{i},\"open,1{end}");
            if (i == Rows) break;
            var middle = (i * 7919L % 100_003 / 7.0).ToString("R", CultureInfo.InvariantCulture);
            file.Write(quotes && i % 3 == 0 ? $"\"{i}\",\"{middle}\",é{end}" : $"{i},{middle},é{end}");
        }
    }
}
