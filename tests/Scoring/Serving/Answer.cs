using System.Net.Http.Headers;
using System.Text.Json;

namespace Levain.Scoring.Serving;

/// <summary>What a service sent back.</summary>
internal sealed record Answer(int Status, string Text, HttpHeaders Headers, string? ContentType)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The codes of all violations that are told.</summary>
    public IReadOnlyList<string> Codes => [.. Json.GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("code").GetString()!)];

    public string Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    public static async Task<Answer> OfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
            return new Answer(
                (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellation), response.Headers,
                response.Content.Headers.ContentType?.ToString());
    }
}
