using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Judging;

/// <summary>Holds a request against GitHub's own description.</summary>
internal static class SchemaJudge
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Where the request is not as GitHub wants it; empty where it is.</summary>
    /// <param name="method">The verb.</param>
    /// <param name="path">Path and query, every variable part one segment.</param>
    /// <param name="contentType">Null where there is no body.</param>
    /// <param name="body">The body, or a piece of it where it is an asset's.</param>
    public static async Task<IReadOnlyList<string>> JudgeAsync(string method, string path, string? contentType, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(await Prism.AddressAsync(), path));
        if (contentType is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        using var answer = await Client.SendAsync(request);
        return answer.IsSuccessStatusCode ? [] : Violations(method, path, await answer.Content.ReadAsStringAsync());
    }

    private static IReadOnlyList<string> Violations(string method, string path, string problem)
    {
        var told = JObject.Parse(problem);
        return told["validation"] is JArray { Count: > 0 } list
            ? [.. list.Select(v => $"{string.Join('.', v["location"]!.Values<string>())}: {v["message"]}")]
            : [$"{method} {path}: {told["title"]} {told["detail"]}"];
    }
}
