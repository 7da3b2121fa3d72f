using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>The market's data from elsewhere.</summary>
public sealed class FetchingTests(Bakery bakery) : OwnCheckout(bakery)
{
    private const string Data = "data/market/sp500-2000.csv";
    private const string Manifest = "data/market/dataset.json";
    private const string Brought = "artifacts/.data/market/sp500-2000.csv";
    private const int Half = 200_000;

    [Fact]
    public async Task A_file_from_a_path_gives_the_same_champion()
    {
        var champion = Checkout.ChampionOf("market");
        File.Move(Checkout.PathTo(Data), Checkout.PathTo("../elsewhere.csv"));
        ComesFrom("../../../elsewhere.csv");

        (await Checkout.RetrainMarketAsync()).Succeeded();

        Assert.Equal(champion, Checkout.ChampionOf("market"));
        (await Checkout.BuildAsync("--target=Verify", "--model=market")).Succeeded();
        await AssertGoodAgainAsync();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("KILL")]
    public async Task A_download_that_is_stopped_goes_on_in_the_next_run(string signal)
    {
        await using var server = await DataServer.StartAsync(await TakeAwayAsync(), Half);
        ComesFrom(server.Address);
        using (var running = Checkout.StartBuild("--target=Fetch", "--model=market"))
        {
            while (!HasPart()) await Task.Delay(20, TestContext.Current.CancellationToken);
            await running.SignalAsync(signal);
            Assert.NotEqual(0, (await running.EndAsync()).ExitCode);
        }

        (await Checkout.BuildAsync("--target=Fetch", "--model=market")).Succeeded();

        Assert.Equal(["", $"bytes={Half}-"], server.Ranges);
        Assert.Equal(server.Content, await File.ReadAllBytesAsync(Checkout.PathTo(Brought), TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFiles(Checkout.PathTo("artifacts/.data/market")));
        (await Checkout.BuildAsync("--target=Fetch", "--model=market")).Succeeded();
        Assert.Equal(2, server.Ranges.Count);
    }

    [Fact]
    public async Task What_cannot_be_had_is_told_and_other_content_is_taken_only_with_pin()
    {
        var other = (await TakeAwayAsync()).ToArray();
        other[^2] ^= 1;
        await using var server = await DataServer.StartAsync(other);
        ComesFrom(server.Address + "?key=secret");
        var before = Checkout.Read(Manifest);

        var refused = (await Checkout.RetrainMarketAsync()).Refused(
            $"sp500-2000.csv from {server.Address}: it has other content", "What came is deleted.", "--pin");
        Assert.DoesNotContain("secret", refused.All, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Checkout.PathTo("artifacts/.data/market")));
        (await Checkout.BuildAsync("--target=Fetch", "--model=market", "--pin")).Succeeded();
        Assert.NotEqual(before, Checkout.Read(Manifest));
        Assert.Contains("?key=secret", Checkout.Read(Manifest), StringComparison.Ordinal);

        await Checkout.RestoreAsync();
        ComesFrom(server.Address + "s");
        (await Checkout.RetrainMarketAsync()).Refused("sp500-2000.csv from ", "the server answers 404 Not Found. Mend \"from\".");
        await AssertGoodAgainAsync();
    }

    private async Task<byte[]> TakeAwayAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Checkout.PathTo(Data), TestContext.Current.CancellationToken);
        File.Delete(Checkout.PathTo(Data));
        return bytes;
    }

    private bool HasPart() => new FileInfo(Checkout.PathTo(Brought + ".part")) is { Exists: true, Length: Half };

    private void ComesFrom(string place)
    {
        const string Name = "{\"name\":\"sp500-2000.csv\",";
        var text = Checkout.Read(Manifest);
        Assert.Contains(Name, text, StringComparison.Ordinal);
        Checkout.Write(Manifest, text.Replace(Name, $"{Name}\"from\":\"{place}\",", StringComparison.Ordinal));
    }
}
