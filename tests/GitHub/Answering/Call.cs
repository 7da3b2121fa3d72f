using System.Globalization;
using Levain.GitHub.Holding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Levain.GitHub.Answering;

/// <summary>A request on its way to what answers it.</summary>
internal sealed class Call(SeenRequest request, Route route, IReadOnlyDictionary<string, string> values)
{
    private JObject? json;

    public SeenRequest Request => request;

    public Route Route => route;

    public required FakeGitHubOptions Options { get; init; }

    public required GitHubState State { get; init; }

    public required Links Links { get; init; }

    /// <summary>Null for somebody without a token.</summary>
    public required TokenGrant? Grant { get; init; }

    public required byte[] Bytes { get; init; }

    public Dictionary<string, StringValues> Query { get; } =
        QueryHelpers.ParseQuery(request.Path.Contains('?', StringComparison.Ordinal) ? request.Path[request.Path.IndexOf('?', StringComparison.Ordinal)..] : "");

    /// <summary>The path behind the repository.</summary>
    public string Rest => values["rest"];

    public string this[string name] => Uri.UnescapeDataString(values[name]);

    public long Id(string name) => long.TryParse(this[name], CultureInfo.InvariantCulture, out var id) ? id : throw Refused.NotFound;

    public string? Asked(string name) => Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public int Number(string name, int otherwise) => int.TryParse(Asked(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    public JObject Json => json ??= Bytes.Length == 0 ? [] : Parsed(Request.Body);

    public string? Text(string name) => Json.TryGetValue(name, StringComparison.Ordinal, out var value) && value.Type != JTokenType.Null ? (string?)value : null;

    public bool Has(string name) => Json.ContainsKey(name);

    public bool? Flag(string name) => Json.TryGetValue(name, StringComparison.Ordinal, out var value) && value.Type == JTokenType.Boolean ? (bool)value : null;

    /// <summary>Whether the one that asks may write what belongs to a permission.</summary>
    public bool MayWrite(string permission) => Grant?.Writes.Contains(permission) == true;

    // Dates stay as they were written.
    private static JObject Parsed(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body)) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(reader);
        }
        catch (JsonException)
        {
            throw Refused.Saying(400, "Problems parsing JSON");
        }
    }
}
