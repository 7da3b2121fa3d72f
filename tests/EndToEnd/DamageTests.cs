using System.Text;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>Data that are no good, as a person meets them on the command line.</summary>
public sealed class DamageTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Data = "data/market/sp500-2000.csv";
    private const string Manifest = "data/market/dataset.json";

    public enum NoTable { Empty, Utf16, Nul, Latin1, OpenQuote, OpenQuoteAtTheEnd }

    [Theory]
    [InlineData(NoTable.Empty, $"{Data} is empty.", "Restore it from its source")]
    [InlineData(NoTable.Utf16, $"{Data} is UTF-16 text.", "Export it as UTF-8, then pin it again")]
    [InlineData(NoTable.Nul, $"{Data}, line 3, column 3 (high): a NUL byte", "Export the file as UTF-8 text")]
    [InlineData(NoTable.Latin1, $"{Data}, line 3, column 3 (high): ", "byte 0xE9 begins no character")]
    [InlineData(NoTable.OpenQuote, $"{Data}, line 3, column 3 (high): ", "opened here and never closed")]
    [InlineData(NoTable.OpenQuoteAtTheEnd, $"{Data}, line 5107, column 1 (date): ", "opened here and never closed")]
    public async Task What_is_no_table_is_not_pinned(NoTable kind, string where, string what)
    {
        var pins = Checkout.Read(Manifest);
        await File.WriteAllBytesAsync(Checkout.PathTo(Data), Damaged(kind), TestContext.Current.CancellationToken);

        (await PinAsync()).Refused(where, what);

        Assert.Equal(pins, Checkout.Read(Manifest));
        (await ValidateAsync()).Refused($"The files of market are not what {Manifest} pins:", Data);
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Bad_fields_are_counted_and_kept_and_few_of_them_do_not_stop()
    {
        var lines = Checkout.Read(Data).Split('\n');
        string[] bad = ["NaN", "1e400", "\"1,5\"", "١٢", ""];
        for (var i = 0; i < bad.Length; i++) lines[10 + i] = With(lines[10 + i], 2, bad[i]);
        Checkout.Write(Data, string.Join('\n', lines));
        (await PinAsync()).Succeeded();

        (await ValidateAsync()).Succeeded();

        Assert.Equal(
            bad.Select((b, i) => $"sp500-2000.csv,{11 + i},{(b.Length == 0 ? "MissingValue" : "WrongType")} High,{lines[10 + i]}"),
            Checkout.Read("artifacts/market/quarantine.csv").TrimEnd('\n').Split('\n').Skip(1));
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Dates_of_another_format_stop_where_they_are_many()
    {
        var lines = Checkout.Read(Data).Split('\n');
        string[] dates = ["18.01.2000", "01/19/2000", "20 Jan 2000", "2000-02-30", "20000124", "2000-1-25"];
        for (var i = 0; i < dates.Length; i++) lines[11 + i] = With(lines[11 + i], 0, dates[i]);
        Checkout.Write(Data, string.Join('\n', lines));
        (await PinAsync()).Succeeded();

        (await ValidateAsync()).Refused("TooManyQuarantined", "WrongType", "Date", dates[0], "12", "sp500-2000.csv");

        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_Parquet_file_that_is_cut_short_is_told_until_it_is_whole()
    {
        var whole = await Models.Damage.ParquetCopy.OfAsync(Checkout.Read(Data).TrimEnd('\n').Split('\n'));
        var path = Checkout.PathTo("data/market/days.parquet");
        Checkout.Write(Manifest, Checkout.Read(Manifest).Replace("sp500-2000.csv\",\"sha", "days.parquet\",\"sha", StringComparison.Ordinal));
        await File.WriteAllBytesAsync(path, whole[..^1000], TestContext.Current.CancellationToken);

        (await PinAsync()).Refused("data/market/days.parquet is cut short", "wait until its writer has finished");

        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        (await PinAsync()).Succeeded();
        (await ValidateAsync()).Succeeded();
        await AssertGoodAgainAsync();
    }

    private Task<ScriptRun> PinAsync() => Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin");

    private Task<ScriptRun> ValidateAsync() => Checkout.BuildAsync("--target=Validate", "--model=market");

    private static string With(string line, int field, string value)
    {
        var fields = line.Split(',');
        fields[field] = value;
        return string.Join(',', fields);
    }

    private byte[] Damaged(NoTable kind)
    {
        var text = Checkout.Read(Data);
        var high = text.IndexOf("1455.219971,", text.IndexOf("\n2000-01-04", StringComparison.Ordinal), StringComparison.Ordinal) + "1455.219971,".Length;
        byte[] Put(byte value) => [.. Encoding.UTF8.GetBytes(text[..high]), value, .. Encoding.UTF8.GetBytes(text[high..])];
        return kind switch
        {
            NoTable.Empty => [],
            NoTable.Utf16 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            NoTable.Nul => Put(0),
            NoTable.Latin1 => Put(0xE9),
            NoTable.OpenQuote => Put((byte)'"'),
            _ => Encoding.UTF8.GetBytes(text + "\n\"2020-04-20,1"),
        };
    }
}
