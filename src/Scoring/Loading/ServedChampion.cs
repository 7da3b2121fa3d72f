using System.Buffers;
using System.Text.Json;

namespace Levain.Scoring.Loading;

/// <summary>What a service needs of <c>champion.json</c>.</summary>
internal sealed record ServedChampion
{
    private const int DigestLength = 71;

    // A digest names a folder: nothing in it may lead out of the model's.
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    public required string Model { get; init; }

    public required int Version { get; init; }

    /// <summary>The digest over the entries of the model's zip.</summary>
    public required string Digest { get; init; }

    /// <summary>The names of the features that the model learnt from.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Scores from here on are a yes; null where the model has no threshold.</summary>
    public required double? Threshold { get; init; }

    /// <summary>The errors between which 95% of validation rows lie, label minus score; null where none are told.</summary>
    public required (double Low, double High)? Band { get; init; }

    /// <summary>The SHA-256 of files that stand beside the zip, by their names.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <exception cref="LevainException">The text names no champion, or another model's.</exception>
    public static ServedChampion Read(ReadOnlyMemory<byte> text, string model, string place)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            var champion = Of(parsed.RootElement);
            if (champion.Model != model)
                throw new LevainException($"{place} is the champion of '{champion.Model}', not of '{model}'. Lay each model out in its own folder.");
            if (!champion.Digest.StartsWith("sha256:", StringComparison.Ordinal) || champion.Digest.Length != DigestLength
                || champion.Digest.AsSpan("sha256:".Length).ContainsAnyExcept(Hexadecimal))
                throw new LevainException($"{place} names the digest '{champion.Digest}', which is no SHA-256. Lay the champion out again.");
            return champion;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new LevainException($"{place} cannot be read: {broken.Message} Lay the champion out again.", broken);
        }
    }

    private static ServedChampion Of(JsonElement root)
    {
        var point = Object(root, "operatingPoint");
        return new ServedChampion
        {
            Model = root.GetProperty("model").GetString() ?? "",
            Version = root.GetProperty("version").GetInt32(),
            Digest = root.GetProperty("digest").GetString() ?? "",
            Features = [.. root.GetProperty("recipe").GetProperty("features").EnumerateArray().Select(f => f.GetString() ?? "")],
            Threshold = point is { } p && p.TryGetProperty("threshold", out var threshold) && threshold.ValueKind == JsonValueKind.Number
                ? threshold.GetDouble()
                : null,
            Band = point is { } q ? BandOf(q) : null,
            Files = Object(root, "serving") is { } serving && Object(serving, "files") is { } files
                ? files.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString() ?? "", StringComparer.Ordinal)
                : new Dictionary<string, string>(),
        };
    }

    private static (double Low, double High)? BandOf(JsonElement point) =>
        Object(point, "errorQuantiles") is { } quantiles && quantiles.TryGetProperty("0.025", out var low) && quantiles.TryGetProperty("0.975", out var high)
            ? (low.GetDouble(), high.GetDouble())
            : null;

    private static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? found : null;
}
