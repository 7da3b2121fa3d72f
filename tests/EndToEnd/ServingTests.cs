using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>The service as the README starts it, with both champions.</summary>
public sealed partial class ServingTests(ServedCheckout served) : IClassFixture<ServedCheckout>
{
    [Fact]
    public async Task The_lines_of_the_README_answer_as_printed()
    {
        var lines = served.Checkout.Read("README.md").Split("## Serving")[1].Split("```console\n")[1].Split("```")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, lines.Length);
        foreach (var (command, answer) in lines.Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            Assert.StartsWith("$ curl ", command, StringComparison.Ordinal);
            var said = await served.Checkout.ToolAsync("bash", "-c", command[2..].Replace("http://127.0.0.1:8080", served.Url, StringComparison.Ordinal));
            Assert.Equal(Id().Replace(answer, "ID"), Id().Replace(said.Trim(), "ID"));
        }
    }

    [Theory]
    [InlineData("market")]
    [InlineData("fraud")]
    public async Task Golden_rows_come_back_with_the_same_bits(string model)
    {
        var golden = File.ReadAllLines(served.Checkout.PathTo($"artifacts/{model}/golden.jsonl"));
        Assert.InRange(golden.Length, 16, 32);
        foreach (var row in golden.Select(line => JsonDocument.Parse(line).RootElement))
        {
            using var body = new StringContent(row.GetProperty("request").GetRawText(), Encoding.UTF8, "application/json");
            using var answer = await served.Client.PostAsync(new Uri($"v1/models/{model}:predict", UriKind.Relative), body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal(
                BitConverter.SingleToInt32Bits(row.GetProperty("scores")[0].GetSingle()), BitConverter.SingleToInt32Bits(told.GetProperty("score").GetSingle()));
            Assert.Equal(served.Checkout.ChampionOf(model), told.GetProperty("digest").GetString());
        }
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("try", "text/html")]
    [InlineData("v1/models/fraud/card", "text/html")]
    [InlineData("openapi/v1.json", "application/json")]
    [InlineData("metrics", "text/plain")]
    public async Task What_people_and_programs_look_at_is_there(string path, string type)
    {
        using var answer = await served.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_file_is_scored_from_the_rows_before_each()
    {
        var run = await served.Checkout.BuildAsync(
            "--target=Predict", "--model=market", "--input=data/market/sp500-2000.csv", "--output=artifacts/scores.csv");

        run.Succeeded();
        Assert.Contains("5,084 of 5,105 rows scored by market version 1", run.Output, StringComparison.Ordinal);
        var last = served.Checkout.Read("artifacts/scores.csv").Split('\n')[^2].Split(',');
        Assert.Equal(("5106", "2020-04-17", ""), (last[0], last[1], last[3]));
        Assert.InRange(float.Parse(last[2], System.Globalization.CultureInfo.InvariantCulture), 0.5f, 5f);
    }

    [Fact]
    public async Task A_stop_of_a_second_service_is_a_good_end_and_the_first_goes_on_whole()
    {
        using var running = served.Checkout.StartBuild("--target=Serve", "--model=market", "--url=http://127.0.0.1:" + ServedCheckout.FreePort());
        await running.SaysAsync("Application started");
        await running.SignalAsync("TERM");
        (await running.EndAsync()).Succeeded();
        await What_people_and_programs_look_at_is_there("v1/models/fraud/card", "text/html");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence() =>
        (await served.Checkout.BuildAsync("--target=Serve", "--model=market", "--url=" + served.Url)).Refused("The service cannot listen on", "Name another address with --url.");

    [Fact]
    public async Task Without_a_champion_there_is_nothing_to_serve()
    {
        using var checkout = await served.CopyAsync();
        foreach (var name in new[] { "champion.json", "history.jsonl" }) File.Delete(checkout.PathTo("models/market/" + name));
        (await checkout.BuildAsync("--target=Serve", "--model=market")).Refused("there is nothing to serve. Run --target=Retrain first.");
    }

    [GeneratedRegex("-[0-9a-f]{32}")]
    private static partial Regex Id();
}
