using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Levain.EndToEnd.Checkouts;
using Levain.EndToEnd.Images;
using Xunit;

namespace Levain.EndToEnd;

/// <summary>The native host, published as the README says.</summary>
public sealed class NativeTests(Bakery bakery, ImageBench bench) : IClassFixture<ImageBench>
{
    [Fact]
    public async Task It_is_one_file_without_ML_NET_that_gives_the_golden_scores_bit_for_bit()
    {
        Assert.SkipUnless(HasLinker(), "no C linker (clang or gcc) is on this machine");
        using var checkout = await bakery.ReadyAsync();
        // Published once for all tests, by the clone whose first command was Smoke.
        var published = (await bench.FreshSmokeAsync()).Checkout;
        await checkout.ToolAsync("cp", "-al", published.PathTo("artifacts/.scoring"), checkout.PathTo("artifacts"));
        var url = "http://127.0.0.1:" + ServedCheckout.FreePort();
        using var running = checkout.StartBuild("--target=Serve", "--host=aot", "--model=market", "--url=" + url);
        await running.SaysAsync("Application started");
        using var client = new HttpClient { BaseAddress = new Uri(url + "/") };
        try
        {
            foreach (var row in File.ReadAllLines(checkout.PathTo("artifacts/market/golden.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
            {
                using var body = new StringContent(row.GetProperty("request").GetRawText(), Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri("v1/models/market:predict", UriKind.Relative), body, TestContext.Current.CancellationToken);
                var told = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
                Assert.Equal(
                    BitConverter.SingleToInt32Bits(row.GetProperty("scores")[0].GetSingle()), BitConverter.SingleToInt32Bits(told.GetProperty("score").GetSingle()));
            }

            foreach (var path in new[] { "", "try", "metrics", "openapi/v1.json", "v1/models/market/card", "v1/models" })
                (await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
        finally
        {
            await running.SignalAsync("TERM");
        }

        (await running.EndAsync()).Succeeded();
        var files = Directory.GetFiles(Directory.GetDirectories(checkout.PathTo("artifacts/.scoring"), "aot-*").Single());
        var binary = File.ReadAllBytes(Assert.Single(files));
        Assert.Equal(-1, binary.AsSpan().IndexOf("Microsoft.ML"u8));
        Assert.Equal(-1, binary.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Microsoft.ML")));
        Assert.NotEqual(-1, binary.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Forecasts the next trading day's range")));
    }

    [Fact]
    public async Task Without_a_linker_it_is_said_before_anything_is_compiled()
    {
        using var checkout = await bakery.ReadyAsync();
        var tools = Directory.CreateDirectory(checkout.PathTo("artifacts/tools")).FullName;
        // All programs of the machine but the linkers.
        foreach (var program in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Directory.Exists).SelectMany(Directory.GetFiles))
            if (Path.GetFileName(program) is not ("clang" or "gcc") && !File.Exists(Path.Combine(tools, Path.GetFileName(program))))
                File.CreateSymbolicLink(Path.Combine(tools, Path.GetFileName(program)), program);
        var run = await checkout.BuildAsync([("PATH", tools)], "--target=Serve", "--host=aot", "--model=market");
        run.Refused("--host=aot needs a C linker, and neither clang nor gcc is on the PATH");
    }

    private static bool HasLinker() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
