using System.Text.Json;
using System.Text.RegularExpressions;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>The JSON Schema of one field.</summary>
internal static partial class ColumnSchema
{
    // As the contract reads them: no zone, seconds always, at most seven decimals.
    private const string TimePattern = @"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d{1,7})?$";

    public static void Write(ColumnDescription column, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteType(column, json);
        if (Sentences(column) is { Length: > 0 } description) json.WriteString("description", description);
        if (column.IsPersonal) json.WriteBoolean("x-personal", true);
        WriteForm(column, json);
        Bound("minimum", column.Minimum, json);
        Bound("exclusiveMinimum", column.ExclusiveMinimum, json);
        Bound("maximum", column.Maximum, json);
        Bound("exclusiveMaximum", column.ExclusiveMaximum, json);
        Bound("minLength", column.MinLength, json);
        Bound("maxLength", column.MaxLength, json);
        WriteEnum(column, json);
        json.WriteEndObject();
    }

    private static void WriteType(ColumnDescription column, Utf8JsonWriter json)
    {
        var type = column.Kind switch
        {
            ValueKind.Number => "number",
            ValueKind.Integer => "integer",
            ValueKind.Boolean => "boolean",
            _ => "string",
        };
        if (column.IsOptional) json.WriteTexts("type", [type, "null"]);
        else json.WriteString("type", type);
    }

    private static string Sentences(ColumnDescription column) => string.Join(
        "; ", [.. column.Roles, .. column.IsPersonal ? ["personal data"] : Array.Empty<string>(), .. column.Rules]);

    private static void WriteForm(ColumnDescription column, Utf8JsonWriter json)
    {
        if (column.Kind == ValueKind.Date) json.WriteString("format", "date");
        if (column.Kind == ValueKind.Time) json.WriteString("pattern", TimePattern);
        if (column.Pattern is { } pattern && IsPortable().IsMatch(pattern) && !pattern.Contains("-[", StringComparison.Ordinal))
            json.WriteString("pattern", $"^(?:{pattern})$");
    }

    private static void WriteEnum(ColumnDescription column, Utf8JsonWriter json)
    {
        var allowed = column.Kind == ValueKind.Category ? column.Categories : column.OneOf;
        if (allowed.Count == 0) return;
        json.WriteStartArray("enum");
        foreach (var text in allowed) json.WriteStringValue(text);
        if (column.IsOptional) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void Bound(string name, double? value, Utf8JsonWriter json)
    {
        if (value is { } bound) json.WriteNumber(name, bound);
    }

    // JSON Schema's expressions are ECMAScript's: what only .NET knows stays a sentence in the description.
    [GeneratedRegex(@"^(?:[^\\(]|\\[dDsSwW.*+?^$|/()\[\]{}\\]|\((?!\?)|\(\?:)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex IsPortable();
}
