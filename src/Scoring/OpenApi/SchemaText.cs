using System.Text.Json;

namespace Levain.Scoring.OpenApi;

/// <summary>Turns of phrase that come back all over a description.</summary>
internal static class SchemaText
{
    public static void WriteRef(this Utf8JsonWriter json, string component)
    {
        json.WriteStartObject();
        json.WriteString("$ref", $"#/components/schemas/{component}");
        json.WriteEndObject();
    }

    public static void WriteRef(this Utf8JsonWriter json, string name, string component)
    {
        json.WritePropertyName(name);
        json.WriteRef(component);
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteRaw(this Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value);
    }
}
