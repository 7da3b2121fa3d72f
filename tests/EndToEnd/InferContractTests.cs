using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class InferContractTests(MarketCheckout market) : IClassFixture<MarketCheckout>
{
    [Fact]
    public async Task A_contract_is_proposed_on_the_terminal_and_in_a_file()
    {
        var run = (await market.Checkout.BuildAsync("--target=InferContract", "--data=data/market/sp500-2000.csv", "--name=Quote")).Succeeded();

        var written = market.Checkout.Read("artifacts/contracts/Quote.cs");
        Assert.Contains(written, run.Output, StringComparison.Ordinal);
        Assert.Contains("Written to artifacts/contracts/Quote.cs: review it", run.Output, StringComparison.Ordinal);
        Assert.Contains("namespace Levain.Models.Market;", written, StringComparison.Ordinal);
        Assert.Contains("    [Key, EventTime] // all differ; ascending\n    public required DateOnly Date", written, StringComparison.Ordinal);
        await market.Checkout.AssertNothingIsHalfWrittenAsync();
    }

    [Theory]
    [InlineData("--jobs=1", "InferContract needs a table: add --data=FILE")]
    [InlineData("--data=data/market/nothing.csv", "data/market/nothing.csv is missing: there is no such file or folder.")]
    [InlineData("--data=src", "src holds no file whose name ends in .csv or .parquet.")]
    [InlineData("--data=global.json", "global.json")]
    public async Task What_is_no_table_is_a_sentence(string argument, string sentence) =>
        (await market.Checkout.BuildAsync("--target=InferContract", argument)).Refused(sentence);
}
