using System.Text.Json;
using Levain.Scoring.Logging.Buffering;

namespace Levain.Scoring.Logging.Files;

/// <summary>One record as one JSON object on one line; <see cref="Levain.Monitoring.Logging.FileLog"/> is its other half.</summary>
internal static class RecordLine
{
    public static void Write(Utf8JsonWriter json, Record record)
    {
        json.WriteStartObject();
        json.WriteString("event"u8, record.Kind == RecordKind.Prediction ? "prediction"u8 : "feedback"u8);
        json.WriteString("id"u8, record.Id.Span);
        json.WriteString("time"u8, record.Time);
        json.WriteString("model"u8, record.Model.Span);
        if (record.Kind == RecordKind.Prediction) WritePrediction(json, record);
        else json.WriteString("known"u8, record.Known);
        if (!record.Label.IsEmpty) WriteRaw(json, "label"u8, record.Label.Span);
        json.WriteEndObject();
    }

    private static void WritePrediction(Utf8JsonWriter json, Record record)
    {
        json.WriteString("version"u8, record.Version.Span);
        json.WriteString("digest"u8, record.Digest.Span);
        WriteRaw(json, "row"u8, record.Row.Span);
        if (!record.Features.IsEmpty) json.WriteBase64String("features"u8, record.Features.Span);
        json.WriteStartArray("scores"u8);
        foreach (var score in record.Scores)
        {
            if (float.IsFinite(score)) json.WriteNumberValue(score);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void WriteRaw(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        json.WritePropertyName(name);
        if (value.ContainsAny((byte)'\n', (byte)'\r')) value = OnOneLine(value);
        json.WriteRawValue(value);
    }

    // Inside a JSON string a line end is always escaped: a bare one is white space.
    private static byte[] OnOneLine(ReadOnlySpan<byte> value)
    {
        var copy = value.ToArray();
        copy.AsSpan().ReplaceAny(LineEnds, (byte)' ');
        return copy;
    }

    private static readonly System.Buffers.SearchValues<byte> LineEnds = System.Buffers.SearchValues.Create("\r\n"u8);
}
