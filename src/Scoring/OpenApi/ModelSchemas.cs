using System.Text.Json;
using Levain.Definitions;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>The schemas of one model's requests and answers.</summary>
internal sealed class ModelSchemas(ModelDescription model)
{
    // The most requests that one call may carry is the operator's to say: no schema bounds it.
    private const string Many = "Several requests in one call, answered in their order.";

    private static readonly string[] Always = ["id", "score", "model", "version", "digest"];

    // Components may have letters, digits, dots, hyphens and underscores in their names.
    private readonly string prefix = Uri.EscapeDataString(model.Name).Replace('%', '_').Replace('~', '_');

    private string Row => $"{prefix}.Row";

    private string Instance => $"{prefix}.Instance";

    private string Instances => $"{prefix}.Instances";

    private string Prediction => $"{prefix}.Prediction";

    private string Predictions => $"{prefix}.Predictions";

    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName(Row);
        RowSchema.Write(model, json);
        json.WritePropertyName(Instance);
        WriteInstance(json);
        WriteList(Instances, Many, ("instances", Instance), json);
        json.WritePropertyName(Prediction);
        WritePrediction(json);
        WriteList(Predictions, "One answer for each request, in their order.", ("predictions", Prediction), json);
    }

    public void WriteRequest(Utf8JsonWriter json) => WriteOneOf(Instance, Instances, json);

    public void WriteAnswer(Utf8JsonWriter json) => WriteOneOf(Prediction, Predictions, json);

    private static void WriteOneOf(string one, string many, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("oneOf");
        json.WriteRef(one);
        json.WriteRef(many);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteInstance(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteRef("row", Row);
        if (model.Past > 0) WritePast(json);
        json.WriteEndObject();
        json.WriteTexts("required", model.NeededPast > 0 ? ["row", "past"] : ["row"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WritePast(Utf8JsonWriter json)
    {
        json.WriteStartObject("past");
        json.WriteString("type", "array");
        json.WriteString("description", "The rows before, oldest first.");
        json.WriteRef("items", Row);
        if (model.NeededPast > 0) json.WriteNumber("minItems", model.NeededPast);
        json.WriteNumber("maxItems", model.Past);
        json.WriteEndObject();
    }

    private static void WriteList(string name, string description, (string Field, string Component) items, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        json.WriteString("description", description);
        json.WriteStartObject("properties");
        json.WriteStartObject(items.Field);
        json.WriteString("type", "array");
        json.WriteRef("items", items.Component);
        json.WriteNumber("minItems", 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteTexts("required", [items.Field]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WritePrediction(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteRaw("id", """{ "type": "string", "description": "Names this prediction in the log; feedback refers to it." }""");
        WriteScore(json);
        WriteLabel(json);
        json.WriteRaw("model", """{ "type": "string" }""");
        json.WriteRaw("version", """{ "type": "integer" }""");
        json.WriteRaw("digest", """{ "type": "string" }""");
        json.WriteEndObject();
        json.WriteTexts("required", model.Kind == ModelKind.Regression ? Always : [.. Always, "label"]);
        json.WriteEndObject();
    }

    private void WriteScore(Utf8JsonWriter json)
    {
        json.WriteStartObject("score");
        json.WriteString("type", "number");
        json.WriteString("description", model.Kind switch
        {
            ModelKind.Regression => model.Unit is { } unit ? $"The value, in {unit}." : "The value.",
            ModelKind.Binary => "The probability of yes.",
            _ => "The probability of the label.",
        });
        if (model.Kind != ModelKind.Regression)
        {
            json.WriteNumber("minimum", 0);
            json.WriteNumber("maximum", 1);
        }

        json.WriteEndObject();
    }

    private void WriteLabel(Utf8JsonWriter json)
    {
        if (model.Kind == ModelKind.Binary)
            json.WriteRaw("label", """{ "type": "boolean", "description": "Whether the score reaches the model's threshold." }""");
        if (model.Kind != ModelKind.Multiclass) return;
        json.WriteStartObject("label");
        json.WriteString("type", "string");
        if (model.Classes.Count > 0) json.WriteTexts("enum", model.Classes);
        json.WriteEndObject();
    }
}
