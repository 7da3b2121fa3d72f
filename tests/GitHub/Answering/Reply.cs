using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>An answer as GitHub would give it.</summary>
internal sealed record Reply(int Status, JToken? Json = null)
{
    private const string Docs = "https://docs.github.com/rest";

    /// <summary>In place of JSON.</summary>
    public byte[]? Bytes { get; init; }

    public Dictionary<string, string> Headers { get; init; } = [];

    public static Reply Ok(JToken json) => new(200, json);

    public static Reply Made(JToken json) => new(201, json);

    public static Reply Done { get; } = new(204);

    public static Reply NotFound => Message(404, "Not Found");

    public static Reply Message(int status, string message) =>
        new(status, new JObject { ["message"] = message, ["documentation_url"] = Docs, ["status"] = $"{status}" });

    /// <summary>A list, a page of it, with the links to the other pages.</summary>
    public static Reply Page(Call call, IEnumerable<JToken> all, Func<JArray, int, JToken>? wrap = null)
    {
        var list = all.ToList();
        var (size, page) = (Math.Clamp(call.Number("per_page", 30), 1, 100), Math.Max(1, call.Number("page", 1)));
        var shown = new JArray(list.Skip((page - 1) * size).Take(size));
        var last = Math.Max(1, (list.Count + size - 1) / size);
        var links = new List<string>();
        if (page < last) links.AddRange([Link(call, page + 1, "next"), Link(call, last, "last")]);
        if (page > 1) links.AddRange([Link(call, page - 1, "prev"), Link(call, 1, "first")]);
        var reply = Ok(wrap is null ? shown : wrap(shown, list.Count));
        return links.Count == 0 ? reply : reply with { Headers = new() { ["Link"] = string.Join(", ", links) } };
    }

    // GitHub's links name the repository by its number.
    private static string Link(Call call, int page, string relation)
    {
        var query = call.Query.Where(q => q.Key != "page").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value!)}").Append($"page={page}");
        return $"<{call.Links.Api}repositories/{Links.RepositoryId}/{call.Rest}?{string.Join('&', query)}>; rel=\"{relation}\"";
    }
}
