using System.Text;
using System.Text.Json;
using Xunit;

namespace Levain.EndToEnd.Checkouts;

/// <summary>Asks a service of market for its golden rows, each with its answer a tenth too low as the truth.</summary>
internal static class GoldenTraffic
{
    /// <returns>How many rows there were, when all stand in the log.</returns>
    public static async Task<int> SendAsync(CheckoutCopy checkout, HttpClient client, CancellationToken cancellation)
    {
        var rows = await File.ReadAllLinesAsync(checkout.PathTo("artifacts/market/golden.jsonl"), cancellation);
        foreach (var row in rows)
        {
            var answer = await PostAsync(client, "v1/models/market:predict", JsonDocument.Parse(row).RootElement.GetProperty("request").GetRawText(), cancellation);
            var truth = 0.9 * answer.GetProperty("score").GetDouble();
            await PostAsync(client, "v1/feedback", JsonSerializer.Serialize(new { id = answer.GetProperty("id").GetString(), label = truth }), cancellation);
        }

        while (Logged(checkout) < 2 * rows.Length) await Task.Delay(100, cancellation);
        return rows.Length;
    }

    private static int Logged(CheckoutCopy checkout) =>
        Directory.EnumerateFiles(checkout.PathTo("artifacts/predictions"), "*.jsonl").Sum(f => File.ReadAllText(f).Count(c => c == '\n'));

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, string json, CancellationToken cancellation)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), body, cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation)).RootElement.Clone();
    }
}
