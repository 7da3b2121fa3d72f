using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Levain.Scoring.Descriptions;

/// <summary>A model's example as it may be shown: golden requests are real rows, so personal values are replaced.</summary>
internal static class ExampleRequest
{
    // Pages and documents encode for themselves; here a quotation mark or an umlaut stays what it is.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>The whole example, one field a line.</summary>
    public static string Readable(ModelDescription model) => Text(Shown(model), Indented);

    /// <summary>The example on one line, with no more past than the model needs.</summary>
    public static string Brief(ModelDescription model)
    {
        var request = Shown(model);
        if (request["past"] is JsonArray past)
            while (past.Count > model.NeededPast)
                past.RemoveAt(0);
        if (request["past"] is JsonArray { Count: 0 }) request.Remove("past");
        return Text(request, Compact);
    }

    public static void Write(ModelDescription model, Utf8JsonWriter json) => Shown(model).WriteTo(json);

    private static JsonObject Shown(ModelDescription model)
    {
        var request = JsonNode.Parse(model.Example)!.AsObject();
        var personal = model.Columns.Where(c => c.IsPersonal).ToArray();
        if (request["row"] is JsonObject row) Hide(row, personal);
        foreach (var earlier in request["past"] as JsonArray ?? []) Hide(earlier!.AsObject(), personal);
        return request;
    }

    private static void Hide(JsonObject row, ColumnDescription[] personal)
    {
        foreach (var column in personal)
            if (row.ContainsKey(column.Name))
                row[column.Name] = Placeholder(column);
    }

    private static JsonValue? Placeholder(ColumnDescription column) => column.IsOptional ? null : column.Kind switch
    {
        ValueKind.Boolean => JsonValue.Create(false),
        ValueKind.Date => JsonValue.Create("2000-01-01"),
        ValueKind.Time => JsonValue.Create("2000-01-01T00:00:00"),
        ValueKind.Number or ValueKind.Integer => JsonValue.Create(column.Minimum ?? (column.ExclusiveMinimum ?? 0) + 1),
        ValueKind.Category => JsonValue.Create(column.Categories[0]),
        _ => JsonValue.Create(column.OneOf is [var first, ..] ? first : "personal"),
    };

    private static string Text(JsonObject request, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options)) request.WriteTo(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
