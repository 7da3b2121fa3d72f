using System.Text.Json;
using Levain.Scoring.Descriptions;

namespace Levain.Scoring.OpenApi;

/// <summary>The service's description in OpenAPI 3.1, with the contracts of the models it serves.</summary>
internal static class OpenApiDocument
{
    private const string Info = """
        { "title": "Levain scoring", "version": "1", "description": "Champions answer here; each model's contract is checked before it is asked." }
        """;

    private const string Tags = """
        [ { "name": "predictions" }, { "name": "feedback" }, { "name": "models" }, { "name": "operation" } ]
        """;

    public static void Write(IReadOnlyList<ModelDescription> models, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.1");
        json.WriteRaw("info", Info);
        json.WriteRaw("tags", Tags);
        json.WriteStartObject("paths");
        foreach (var model in models) PredictPath.Write(model, json);
        foreach (var (path, value) in ServicePaths.All) json.WriteRaw(path, value);
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var model in models) new ModelSchemas(model).Write(json);
        foreach (var (name, value) in ServiceSchemas.All) json.WriteRaw(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
