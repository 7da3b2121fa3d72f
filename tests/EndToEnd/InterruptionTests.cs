using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd;

public sealed class InterruptionTests(Bakery bakery)
{
    // A run goes on from where several before it were killed, as on a machine that keeps failing.
    private const int KillsInARow = 5;

    [Fact]
    public async Task A_second_run_in_one_checkout_is_told_that_another_works()
    {
        using var checkout = await bakery.ReadyAsync();
        await using (new FileStream(checkout.PathTo("artifacts/.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            (await checkout.RetrainMarketAsync()).Refused("Another run works in this checkout. Wait until it has ended");

        (await checkout.RetrainMarketAsync()).Succeeded();
    }

    [Fact]
    public async Task Of_two_runs_at_once_one_does_the_work_and_the_other_does_no_harm()
    {
        using var checkout = await WithoutChampionAsync();

        var runs = await Task.WhenAll(checkout.RetrainMarketAsync(), checkout.RetrainMarketAsync());

        Assert.Contains(runs, run => run.ExitCode == 0);
        Assert.All(runs.Where(run => run.ExitCode != 0), run => run.Refused("Another run works in this checkout."));
        await AssertOneChampionAsync(checkout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Fetch     market")]
    [InlineData("Validate  market")]
    [InlineData("Train     market")]
    [InlineData("Evaluate  market")]
    public async Task Interrupted_after_any_stage_it_says_one_sentence_and_the_next_run_goes_on(string line)
    {
        using var checkout = await WithoutChampionAsync();
        using var running = checkout.StartBuild("--target=Retrain", "--model=market");
        await (line.Length == 0 ? Task.Delay(250, TestContext.Current.CancellationToken) : running.SaysAsync(line));

        await running.SignalAsync("INT");

        var run = await running.EndAsync();
        if (run.ExitCode == 1) run.Refused("Stopped. What was finished is kept: the same command goes on from there.");
        else Assert.True(run.ExitCode == 0 || (run.ExitCode == 130 && line.Length == 0), run.All);
        await AssertOneChampionAsync(checkout);
    }

    [Fact]
    public Task Killed_at_any_of_ten_moments_the_next_run_ends_with_the_same_champion_and_records() => KillAsync(10, seed: 2021);

    [Fact(Explicit = true), Trait("Run", "Soak")]
    public Task Killed_at_any_of_fifty_moments_the_next_run_ends_with_the_same_champion_and_records() => KillAsync(50, seed: 2020);

    private async Task KillAsync(int kills, int seed)
    {
        using var checkout = await WithoutChampionAsync();
        var watch = Stopwatch.StartNew();
        (await checkout.RetrainMarketAsync()).Succeeded();
        var whole = watch.Elapsed;
        var results = Results(checkout);
        var random = new Random(seed);

        for (var kill = 1; kill <= kills; kill++)
        {
            if (kill % KillsInARow == 1) await StartOverAsync(checkout);
            using var running = checkout.StartBuild("--target=Retrain", "--model=market");
            await Task.Delay(whole * (0.15 + 0.6 * random.NextDouble()), TestContext.Current.CancellationToken);
            await running.SignalAsync("KILL");
            await running.EndAsync();
            if (kill % KillsInARow != 0) continue;
            await AssertOneChampionAsync(checkout);
            Assert.Equal(results, Results(checkout));
        }

        (await checkout.BuildAsync("--target=Verify", "--model=market")).Succeeded();
    }

    [Fact]
    public async Task Killed_while_the_champion_moves_the_next_run_finishes_the_move()
    {
        using var checkout = await WithoutChampionAsync();
        using var seen = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(checkout.PathTo("models/market"), "history.jsonl*");
        watcher.Created += (_, _) => seen.Release();
        watcher.EnableRaisingEvents = true;
        using var running = checkout.StartBuild("--target=Retrain", "--model=market");

        await seen.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await running.SignalAsync("KILL");

        await running.EndAsync();
        await AssertOneChampionAsync(checkout);
    }

    // The committed champion is taken away, so that the run has one to write.
    private async Task<CheckoutCopy> WithoutChampionAsync()
    {
        var checkout = await bakery.FreshAsync();
        await StartOverAsync(checkout);
        return checkout;
    }

    private static async Task StartOverAsync(CheckoutCopy checkout) => await checkout.ToolAsync(
        "bash", "-c", "rm -rf models/market/{champion.json,history.jsonl,card.md,profile.json,monitoring.json} models/market/*.new artifacts/{market,.store,.tmp,.files,.lock}");

    // Records without the time of day; of all else the digest.
    private static List<string> Results(CheckoutCopy checkout) =>
    [
        .. Directory.GetFiles(checkout.PathTo("artifacts/market")).Order(StringComparer.Ordinal).Select(file =>
        {
            if (!file.EndsWith(".json", StringComparison.Ordinal)) return Path.GetFileName(file) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
            var record = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            foreach (var time in new[] { "startedAt", "seconds", "measured" }) record.Remove(time);
            return Path.GetFileName(file) + record.ToJsonString();
        }),
    ];

    private static async Task AssertOneChampionAsync(CheckoutCopy checkout)
    {
        (await checkout.RetrainMarketAsync()).Succeeded();
        var digest = checkout.ChampionOf("market");
        Assert.Contains(digest, await checkout.ToolAsync("git", "show", "HEAD:models/market/champion.json"), StringComparison.Ordinal);
        var line = Assert.Single(checkout.HistoryOf("market"));
        Assert.Equal(("promoted", digest), (line.GetProperty("event").GetString(), line.GetProperty("digest").GetString()));
        Assert.All(["card.md", "profile.json", "monitoring.json"], file => Assert.Contains(digest, checkout.Read($"models/market/{file}"), StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(checkout.PathTo("models/market"), "*.new"));
    }
}
