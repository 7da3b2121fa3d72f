using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Recording;

/// <summary>Answers with what the real GitHub answered once, call for call, in that order alone.</summary>
public sealed class RecordedGitHub : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly Queue<JObject> left;
    private readonly List<string> strays = [];

    private RecordedGitHub(WebApplication server, Queue<JObject> left) => (this.server, this.left) = (server, left);

    /// <summary>Why there is no recorded traffic here; null where there is.</summary>
    public static string? Missing => Directory.Exists(Folder) ? null : "@octokit/fixtures is not in artifacts/.npm";

    public Uri Api => new(server.Urls.Single() + "/");

    /// <summary>Calls that were not those that were recorded.</summary>
    public IReadOnlyList<string> Strays => strays;

    /// <summary>Recorded calls that nobody made.</summary>
    public int Left => left.Count;

    private static string Folder => Path.Combine(NodeModules.Folder, "@octokit", "fixtures", "scenarios", "api.github.com");

    /// <summary>Starts a scenario.</summary>
    /// <param name="scenario">The name of its folder.</param>
    public static async Task<RecordedGitHub> StartAsync(string scenario)
    {
        using var reader = new JsonTextReader(new StreamReader(Path.Combine(Folder, scenario, "normalized-fixture.json"))) { DateParseHandling = DateParseHandling.None };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var recorded = new RecordedGitHub(server, new((await JArray.LoadAsync(reader)).Cast<JObject>()));
        server.Run(recorded.AnswerAsync);
        await server.StartAsync();
        return recorded;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var call = $"{http.Request.Method} {http.Features.Get<IHttpRequestFeature>()!.RawTarget}";
        if (!left.TryPeek(out var next) || !call.Equals($"{next["method"]} {next["path"]}", StringComparison.OrdinalIgnoreCase) || !IsSame(next["body"]!, body))
        {
            strays.Add($"{call} {body}, and not {next?["method"]} {next?["path"]} {next?["body"]}");
            http.Response.StatusCode = 418;
            return;
        }

        left.Dequeue();
        http.Response.StatusCode = (int)next["status"]!;
        foreach (var (name, value) in ((JObject)next["headers"]!).Properties().Select(p => (p.Name, Here((string)p.Value!))))
            if (name.StartsWith("x-", StringComparison.Ordinal) || name is "link" or "location" or "content-type") http.Response.Headers[name] = value;
        var answer = next["response"]!;
        if (http.Response.StatusCode != 204) await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Here(answer.ToString(Formatting.None))));
    }

    private static bool IsSame(JToken recorded, string sent) =>
        recorded is JObject ? sent.Length > 0 && JToken.DeepEquals(recorded, JToken.Parse(sent)) : (string?)recorded == sent;

    private string Here(string text) => text
        .Replace("https://api.github.com/", Api.ToString(), StringComparison.Ordinal)
        .Replace("https://uploads.github.com/", Api.ToString(), StringComparison.Ordinal);
}
