using System.Text.Json;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>The path that a model of its own answers at, with its own schemas.</summary>
internal static class PredictPath
{
    private static readonly (int Status, string Meaning)[] Refusals =
    [
        (400, "The body is no JSON that the service reads."),
        (404, "The model does not answer here any more."),
        (408, "The body did not arrive in time."),
        (413, "The body is too large."),
        (415, "The body is no application/json."),
        (422, "The contract refuses a row; each violation is named."),
        (500, "The service failed; its log tells why."),
        (503, "The service is busy, or cannot keep what it would tell; come back after Retry-After seconds."),
    ];

    public static string Of(ModelDescription model) => $"/v1/models/{Uri.EscapeDataString(model.Name)}:predict";

    public static void Write(ModelDescription model, Utf8JsonWriter json)
    {
        var schemas = new ModelSchemas(model);
        json.WriteStartObject(Of(model));
        json.WriteStartObject("post");
        json.WriteString("operationId", $"predict-{Uri.EscapeDataString(model.Name)}");
        json.WriteTexts("tags", ["predictions"]);
        json.WriteString("summary", $"Asks {model.Name}");
        json.WriteString("description", $"{model.Purpose}\n\nLimits: {model.Limits}");
        WriteRequest(model, schemas, json);
        WriteResponses(schemas, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRequest(ModelDescription model, ModelSchemas schemas, Utf8JsonWriter json)
    {
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WritePropertyName("schema");
        schemas.WriteRequest(json);
        json.WritePropertyName("example");
        ExampleRequest.Write(model, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResponses(ModelSchemas schemas, Utf8JsonWriter json)
    {
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "The answer.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WritePropertyName("schema");
        schemas.WriteAnswer(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        foreach (var (status, meaning) in Refusals) WriteRefusal($"{status}", meaning, json);
        json.WriteEndObject();
    }

    private static void WriteRefusal(string status, string meaning, Utf8JsonWriter json)
    {
        json.WriteStartObject(status);
        json.WriteString("description", meaning);
        json.WriteRaw("content", """{ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } }""");
        json.WriteEndObject();
    }
}
