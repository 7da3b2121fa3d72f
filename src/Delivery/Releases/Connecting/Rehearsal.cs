using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Stands where the wire stands: answers as a GitHub that held nothing before this rehearsal, and writes down each call that would change something.</summary>
internal sealed class Rehearsal(GitHubSettings settings) : HttpMessageHandler
{
    private readonly List<RehearsedCall> calls = [];
    private readonly RehearsedRepository held = new(settings);

    public IReadOnlyList<RehearsedCall> Calls => calls;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var isJson = request.Content?.Headers.ContentType?.MediaType is null or "application/json";
        if (request.Method != HttpMethod.Get) calls.Add(new(request.Method.Method, Address(request.RequestUri!), isJson ? Encoding.UTF8.GetString(body) : InWords(body)));
        var (status, json) = Answer(request, body, isJson);
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = json is null ? new ByteArrayContent([]) : new StringContent(json.ToString(Formatting.None), Encoding.UTF8, "application/json"),
        };
    }

    private (HttpStatusCode, JToken?) Answer(HttpRequestMessage request, byte[] body, bool isJson)
    {
        var path = held.Path(request.RequestUri!);
        if (request.Method == HttpMethod.Get)
            return held.Find(path) is { } found ? (HttpStatusCode.OK, found) : (HttpStatusCode.NotFound, new JObject { ["message"] = "Not Found" });
        if (request.Method == HttpMethod.Delete) return (held.Remove(path), null);
        var json = isJson ? Parsed(body) : Asset(request.RequestUri!, body);
        return request.Method == HttpMethod.Patch ? (HttpStatusCode.OK, held.Change(path, json)) : held.Add(path, json);
    }

    private static JObject Parsed(byte[] body) => body.Length == 0 ? [] : JObject.Parse(Encoding.UTF8.GetString(body));

    private static JObject Asset(Uri address, byte[] body) => new()
    {
        ["name"] = address.Query.TrimStart('?').Split('&').Where(p => p.StartsWith("name=", StringComparison.Ordinal)).Select(p => Uri.UnescapeDataString(p[5..])).FirstOrDefault(),
        ["size"] = body.Length,
        ["state"] = "uploaded",
        ["digest"] = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(body))}",
    };

    private string Address(Uri address) => address.Authority == settings.Api.Authority ? address.PathAndQuery : address.ToString();

    private static string InWords(byte[] body) =>
        string.Create(CultureInfo.InvariantCulture, $"({body.Length} bytes, sha256:{Convert.ToHexStringLower(SHA256.HashData(body))})");
}
