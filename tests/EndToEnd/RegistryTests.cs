using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class RegistryTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Champion = "models/market/champion.json", History = "models/market/history.jsonl";

    [Theory]
    [InlineData("{ \"schema\": 1, \"model\": ", "champion.json is not JSON:", "git checkout -- models/market/champion.json")]
    [InlineData("", "champion.json is not JSON:", "git checkout -- models/market/champion.json")]
    [InlineData("{ \"schema\": 99 }", "champion.json has schema 99, this checkout reads up to 1", "Update the checkout")]
    [InlineData("{ \"schema\": 1 }", "champion.json cannot be read:", "git checkout -- models/market/champion.json")]
    public async Task A_champion_that_cannot_be_read_is_never_overwritten(string content, string complaint, string advice)
    {
        Checkout.Write(Champion, content);

        (await Checkout.RetrainMarketAsync()).Refused("models/market/" + complaint, advice);
        (await Checkout.BuildAsync("--target=Verify", "--model=market")).Refused(complaint);

        Assert.Equal(content, Checkout.Read(Champion));
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_broken_line_of_the_history_is_named_and_nothing_is_added()
    {
        var broken = Checkout.Read(History) + "{\"schema\":1,\"event\":\"prom\n";
        Checkout.Write(History, broken);

        (await Checkout.BuildAsync("--target=History", "--model=market")).Refused(
            $"{History}, line {broken.Count(c => c == '\n')}", $"git checkout -- {History}");
        (await Checkout.RetrainMarketAsync("--as-of=2016-12-30")).Refused(History);

        Assert.Equal(broken, Checkout.Read(History));
        await AssertGoodAgainAsync();
    }

    [Theory]
    [InlineData("fetch", "Fetch")]
    [InlineData("train", "Train")]
    [InlineData("gate", "Gate")]
    public async Task A_broken_record_is_no_record_and_its_stage_gives_it_again(string file, string stage)
    {
        var path = $"artifacts/market/{file}.json";
        var whole = Checkout.Read(path);
        Checkout.Write(path, whole[..(whole.Length / 2)]);

        var run = (await Checkout.RetrainMarketAsync()).Succeeded();

        Assert.Matches($@"(?m)^{stage} +market +(from store|[0-9.]+ s) ", run.Output);
        Assert.Equal(whole, Checkout.Read(path));
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_broken_record_in_the_store_is_made_again()
    {
        foreach (var record in Directory.GetFiles(Checkout.PathTo("artifacts"), "train.json", SearchOption.AllDirectories))
            await File.WriteAllTextAsync(record, "{", TestContext.Current.CancellationToken);

        var run = (await Checkout.RetrainMarketAsync()).Succeeded();

        Assert.Equal(["Train"], run.Worked);
        await AssertGoodAgainAsync();
    }

    [Fact]
    public async Task A_model_that_was_changed_beside_its_record_is_not_taken()
    {
        var path = Checkout.PathTo("artifacts/market/model.zip");
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^30] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var run = (await Checkout.RetrainMarketAsync()).Succeeded();

        Assert.Matches(@"(?m)^Train +market +(from store|[0-9.]+ s) ", run.Output);
        await AssertGoodAgainAsync();
    }
}
