using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class DataTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Data = "data/market/sp500-2000.csv";

    public enum Harm { ChangedByte, Missing, Empty, Half }

    [Theory]
    [InlineData(Harm.ChangedByte, "sp500-2000.csv has other content:")]
    [InlineData(Harm.Missing, "sp500-2000.csv is missing")]
    [InlineData(Harm.Empty, "sp500-2000.csv is empty")]
    [InlineData(Harm.Half, "bytes instead of")]
    public async Task A_file_that_is_not_what_is_pinned_stops_the_run(Harm harm, string complaint)
    {
        Do(harm, Checkout.PathTo(Data));

        (await Checkout.RetrainMarketAsync()).Refused(
            "The files of market are not what data/market/dataset.json pins:", Data, complaint, "Restore them from their source or from git.");

        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_header_that_does_not_match_the_contract_is_shown_beside_it()
    {
        var text = Checkout.Read(Data);
        Checkout.Write(Data, text.Replace("high,low", "highest,low", StringComparison.Ordinal));
        (await Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();

        (await Checkout.RetrainMarketAsync()).Refused(
            $"The header of {Data} does not match the contract TradingDay: no column 'High' or 'high'.", "It has: date,", "Mend the file");

        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task Rows_that_break_the_contract_are_counted_and_shown_by_file_and_line()
    {
        var lines = Checkout.Read(Data).Split('\n');
        for (var i = 11; i < 31; i++) lines[i] = lines[i].Replace(",1", ",x1", StringComparison.Ordinal);
        Checkout.Write(Data, string.Join('\n', lines));
        (await Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();

        (await Checkout.RetrainMarketAsync()).Refused(
            "The data break the contract: TooManyQuarantined.", "error     WrongType           High", "sp500-2000.csv:12 'x1", "artifacts/market/profile.html");

        await AssertGoodAgainAsync();
    }

    private static void Do(Harm harm, string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        if (harm == Harm.Missing) File.Delete(path);
        else File.WriteAllBytes(path, harm switch { Harm.Empty => [], Harm.Half => bytes[..(bytes.Length / 2)], _ => bytes });
    }
}
