using System.Text.Json;

namespace Levain.Training.Golden;

/// <summary>Golden rows as JSON lines: <c>{"request":{...},"scores":[0.25]}</c>.</summary>
internal static class GoldenFile
{
    public const string Name = "golden.jsonl";

    public static byte[] Write(IEnumerable<GoldenRow> rows)
    {
        using var text = new MemoryStream();
        foreach (var row in rows)
        {
            using (var line = new Utf8JsonWriter(text))
            {
                line.WriteStartObject();
                line.WritePropertyName("request"u8);
                line.WriteRawValue(row.Request.Span, skipInputValidation: true);
                line.WriteStartArray("scores"u8);
                // The shortest text that reads back as the same number.
                foreach (var score in row.Scores) line.WriteNumberValue(score);
                line.WriteEndArray();
                line.WriteEndObject();
            }

            text.WriteByte((byte)'\n');
        }

        return text.ToArray();
    }

    /// <exception cref="LevainException">A line is no golden row.</exception>
    public static IReadOnlyList<GoldenRow> Read(ReadOnlyMemory<byte> text, string place)
    {
        List<GoldenRow> rows = [];
        for (var rest = text; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            try
            {
                rows.Add(ReadLine(line));
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                throw new LevainException(
                    FormattableString.Invariant($"Line {rows.Count + 1} of {place} is no golden row: {broken.Message} Lay the champion out again."), broken);
            }
        }

        return rows;
    }

    private static GoldenRow ReadLine(ReadOnlyMemory<byte> line)
    {
        using var parsed = JsonDocument.Parse(line);
        var request = System.Text.Encoding.UTF8.GetBytes(parsed.RootElement.GetProperty("request").GetRawText());
        return new GoldenRow(request, [.. parsed.RootElement.GetProperty("scores").EnumerateArray().Select(s => s.GetSingle())]);
    }
}
