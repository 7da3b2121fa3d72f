using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Levain.Monitoring.Logging;

/// <summary>Reads what the service writes.</summary>
internal static class LineParser
{
    /// <summary>The line's entry, or null and the reason why it is none.</summary>
    public static LogEntry? Parse(ReadOnlySequence<byte> line, out string? damage)
    {
        damage = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var entry = document.RootElement;
            return Text(entry, "event") switch
            {
                "prediction" => Prediction(entry),
                "feedback" => Feedback(entry),
                var other => throw new FormatException($"'{other}' is no event"),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            damage = e.Message.TrimEnd('.');
            return null;
        }
    }

    private static LoggedPrediction Prediction(JsonElement entry) => new()
    {
        Id = Text(entry, "id"),
        Time = entry.GetProperty("time").GetDateTimeOffset(),
        Model = Text(entry, "model"),
        Version = Text(entry, "version"),
        Digest = Text(entry, "digest"),
        Row = entry.GetProperty("row").Clone(),
        Features = entry.TryGetProperty("features", out var features)
            ? MemoryMarshal.Cast<byte, float>(features.GetBytesFromBase64()).ToArray()
            : null,
        Scores = [.. entry.GetProperty("scores").EnumerateArray().Select(s => s.ValueKind == JsonValueKind.Null ? float.NaN : s.GetSingle())],
        Label = entry.TryGetProperty("label", out var label) ? label.Clone() : null,
    };

    private static LoggedFeedback Feedback(JsonElement entry) => new()
    {
        Id = Text(entry, "id"),
        Time = entry.GetProperty("time").GetDateTimeOffset(),
        Model = Text(entry, "model"),
        Known = entry.GetProperty("known").GetDateTimeOffset(),
        Label = entry.GetProperty("label").Clone(),
    };

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");
}
