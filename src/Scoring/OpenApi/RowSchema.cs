using System.Text.Json;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>The JSON Schema of a model's rows.</summary>
internal static class RowSchema
{
    public static void Write(ModelDescription model, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        if (model.RowRules.Count > 0) json.WriteString("description", string.Join("; ", model.RowRules));
        json.WriteStartObject("properties");
        foreach (var column in model.Columns)
        {
            json.WritePropertyName(column.Name);
            ColumnSchema.Write(column, json);
        }

        json.WriteEndObject();
        json.WriteTexts("required", model.Columns.Where(c => !c.IsOptional).Select(c => c.Name));
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }
}
