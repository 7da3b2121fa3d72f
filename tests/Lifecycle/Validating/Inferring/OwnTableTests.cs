using System.Globalization;
using CsCheck;
using Xunit;

namespace Levain.Validating.Inferring;

/// <summary>A proposal compiles and accepts the table that it was made from.</summary>
public sealed class OwnTableTests
{
    [Fact]
    public async Task The_market_is_read_as_its_own_contract_reads_it()
    {
        using var market = await Proposal.OfAsync([("sp500.csv", Committed("data/market/sp500-2000.csv"))], "TradingDay");

        Assert.Empty(await market.ViolationsAsync());
        Assert.Equal("    [Key, EventTime] // all differ; ascending\n    public required DateOnly Date { get; init; } // 2000-01-03 to 2020-04-17", market.Of("Date"));
        Assert.Equal("    [AtLeast(0)]\n    public required float High { get; init; } // 695.27 to 3393.52", market.Of("High"));
    }

    [Fact]
    public async Task The_weather_has_categories_and_no_key()
    {
        using var weather = await Proposal.OfAsync([("weather.csv", Committed("tests/EndToEnd/Fixtures/weather.csv"))], "WeatherDay");

        Assert.Empty(await weather.ViolationsAsync());
        Told.Says(weather.Text, "No column alone names a row", "public enum Weather\n{\n    Drizzle,", "[OneOf(\"New York\", \"Seattle\")]", "[AtLeast(-60), AtMost(90)]");
    }

    [Fact]
    public async Task Partitions_of_payments_are_one_table()
    {
        const string Header = "id,time,customer,category,amount,fraud,reported\n";
        var days = Enumerable.Range(1, 3).Select(day => ($"2025-01-0{day}.csv", Header + string.Concat(Enumerable.Range(0, 50).Select(i => Payment(day, i)))));
        using var payments = await Proposal.OfAsync([.. days], "Payment");

        Assert.Empty(await payments.ViolationsAsync());
        Told.Says(
            payments.Text, "150 rows of 3 files", "[Key] // all differ\n    public required int Id", "[EventTime] // ascending\n    public required DateTime Time",
            "required Category Category", "required bool Fraud", "then [Label].", "[Missing(UpTo = 1)] // missing in 147 rows, 98%\n    public DateTime? Reported");
    }

    [Fact]
    public async Task Any_table_gives_a_contract_that_compiles_and_accepts_it() => await Gen.Int[0, 1_000_000].SampleAsync(
        async seed =>
        {
            using var proposal = await Proposal.OfAsync(UglyTable.Of(seed));
            Assert.Equal([], await proposal.ViolationsAsync());
        },
        iter: 60, threads: 1);

    private static string Payment(int day, int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{day}{i:000},2025-01-0{day}T10:{i:00}:00,{i % 7},{(i % 2 == 0 ? "grocery" : "travel")},{i * 1.25},{(i == 7 ? "true,2025-02-01T00:00:00" : "false,")}\n");

    private static string Committed(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "build.sh"))) folder = Path.GetDirectoryName(folder)!;
        return File.ReadAllText(Path.Combine(folder, path));
    }
}
