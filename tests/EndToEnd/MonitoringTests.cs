using System.Text.Json;
using Levain.EndToEnd.Checkouts;
using Levain.EndToEnd.Images;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>From requests and late labels to a decision, and on to a training.</summary>
public sealed class MonitoringTests(Bakery bakery, ImageBench bench) : OwnCheckout(bakery), IClassFixture<ImageBench>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_served_is_looked_at_decided_on_and_trained_again_where_a_person_asks()
    {
        await bench.LendHostAsync(Checkout);
        var url = "http://127.0.0.1:" + ServedCheckout.FreePort();
        using var service = Checkout.StartBuild("--target=Serve", "--model=market", "--url=" + url);
        await service.SaysAsync("Application started");
        using var client = new HttpClient { BaseAddress = new Uri(url + "/") };
        var rows = await GoldenTraffic.SendAsync(Checkout, client, Cancellation);

        // On the champion's own last day nothing can be decided: another training would know the same rows.
        var quiet = (await Checkout.BuildAsync("--target=CT", "--model=market", "--as-of=2020-04-17")).Succeeded();
        Assert.Contains("No training was decided for market: what follows leaves it out.", quiet.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Gate ", quiet.Output, StringComparison.Ordinal);

        var looked = (await MonitorAsync("--metrics=" + url + "/metrics")).Succeeded();
        await service.SignalAsync("TERM");
        (await service.EndAsync()).Succeeded();
        var look = Look();
        Assert.Contains($"predictions that are old enough have a label", looked.Output, StringComparison.Ordinal);
        Assert.Equal(rows, look.GetProperty("evidence").GetProperty("findings").GetProperty("quality").GetProperty("predictions").GetInt32());
        var decided = look.GetProperty("decision").GetProperty("retrain").GetBoolean();
        Assert.Contains($"retrain={(decided ? "true" : "false")}", Outputs(), StringComparison.Ordinal);
        Assert.Contains("## Monitoring of market", File.ReadAllText(FileOf("summary")), StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Checkout.PathTo("artifacts/market/decisions.jsonl")).Length);

        var asked = (await Checkout.BuildAsync("--target=CT", "--model=market", "--reason=a new desk")).Succeeded();
        Assert.Contains("retrain: by hand: a new desk", asked.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^Gate +market ", asked.Output);
        Assert.Equal("a new desk", Look().GetProperty("evidence").GetProperty("byHand").GetString());
    }

    [Fact]
    public async Task A_log_that_is_not_there_or_of_another_model_is_told()
    {
        (await Checkout.BuildAsync("--target=Monitor", "--model=market", "--log=nowhere")).Refused("There is no folder nowhere with a prediction log");
        Directory.CreateDirectory(Checkout.PathTo("artifacts/empty"));
        (await Checkout.BuildAsync("--target=CT", "--model=market", "--log=artifacts/empty")).Refused("has no prediction of market", "--log=FOLDER");
    }

    private Task<ScriptRun> MonitorAsync(params string[] more)
    {
        foreach (var name in new[] { "summary", "output", "env", "path" }) File.WriteAllText(FileOf(name), "");
        return Checkout.BuildAsync(
            [
                ("GITHUB_ACTIONS", "true"), ("CI", "true"), ("GITHUB_WORKSPACE", Checkout.Root), ("GITHUB_STEP_SUMMARY", FileOf("summary")),
                ("GITHUB_OUTPUT", FileOf("output")), ("GITHUB_ENV", FileOf("env")), ("GITHUB_PATH", FileOf("path")),
            ],
            ["--target=Monitor", "--model=market", .. more]);
    }

    private JsonElement Look() => JsonDocument.Parse(Checkout.Read("artifacts/market/monitor.json")).RootElement;

    // The runner takes a value over several lines: name<<END, value, END.
    private string Outputs()
    {
        var lines = File.ReadAllLines(FileOf("output"));
        var start = Array.FindIndex(lines, l => l == "retrain" || l.StartsWith("retrain<<", StringComparison.Ordinal) || l.StartsWith("retrain=", StringComparison.Ordinal));
        Assert.True(start >= 0, string.Join('\n', lines));
        return lines[start].Contains("<<", StringComparison.Ordinal) ? "retrain=" + lines[start + 1] : lines[start];
    }

    private string FileOf(string name) => Checkout.PathTo("artifacts/runner-" + name);
}
