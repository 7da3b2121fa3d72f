using System.Text.Json;
using Levain.Definitions;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>Models as programs read them at /v1/models.</summary>
internal static class ModelJson
{
    public static void WriteList(IReadOnlyList<ModelDescription> models, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("models");
        foreach (var model in models)
        {
            json.WriteStartObject();
            WriteSummary(model, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Write(ModelDescription model, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteSummary(model, json);
        json.WriteString("unit", model.Unit);
        if (model.Threshold is { } threshold) json.WriteNumber("threshold", threshold);
        else json.WriteNull("threshold");
        json.WriteTexts("classes", model.Classes);
        json.WriteNumber("past", model.Past);
        json.WriteNumber("neededPast", model.NeededPast);
        json.WritePropertyName("row");
        RowSchema.Write(model, json);
        json.WriteTexts("rules", model.RowRules);
        json.WritePropertyName("example");
        ExampleRequest.Write(model, json);
        json.WriteEndObject();
    }

    public static string Word(ModelKind kind) => kind switch
    {
        ModelKind.Regression => "regression",
        ModelKind.Binary => "binary",
        _ => "multiclass",
    };

    private static void WriteSummary(ModelDescription model, Utf8JsonWriter json)
    {
        json.WriteString("name", model.Name);
        json.WriteString("purpose", model.Purpose);
        json.WriteString("limits", model.Limits);
        json.WriteString("kind", Word(model.Kind));
        json.WriteNumber("version", model.Version);
        json.WriteString("digest", model.Digest);
        json.WriteString("engine", model.Engine);
        json.WriteString("loaded", model.Loaded);
    }
}
