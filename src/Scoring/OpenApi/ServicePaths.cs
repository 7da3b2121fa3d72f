namespace Levain.Scoring.OpenApi;

/// <summary>The paths that every service has, whatever models it serves; each value is JSON.</summary>
internal static class ServicePaths
{
    private const string Refused = """
        "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } }
        """;

    private const string ModelParameter = """
        { "name": "model", "in": "path", "required": true, "description": "The model's name.", "schema": { "type": "string" } }
        """;

    private const string UnknownModel = $$"""
        "404": { "description": "No such model is served.", "content": { {{Refused}} } }
        """;

    private const string Health = """
        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Health" } } }
        """;

    private const string Text = """
        "content": { "text/plain": { "schema": { "type": "string" } } }
        """;

    public static IEnumerable<(string Path, string Value)> All =>
    [
        ("/v1/feedback", $$"""
            { "post": {
              "operationId": "feedback", "tags": ["feedback"], "summary": "Tells what came true of a prediction",
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Feedback" } } } },
              "responses": {
                "202": { "description": "The feedback is taken.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Taken" } } } },
                "400": { "description": "The body is no JSON that the service reads.", "content": { {{Refused}} } },
                "408": { "description": "The body did not arrive in time.", "content": { {{Refused}} } },
                "409": { "description": "The service keeps nothing.", "content": { {{Refused}} } },
                "413": { "description": "The body is too large.", "content": { {{Refused}} } },
                "415": { "description": "The body is no application/json.", "content": { {{Refused}} } },
                "422": { "description": "The feedback fits no prediction's model.", "content": { {{Refused}} } },
                "503": { "description": "The service is busy, or its log is full; come back after Retry-After seconds.", "content": { {{Refused}} } } } } }
            """),
        ("/v1/models", """
            { "get": {
              "operationId": "models", "tags": ["models"], "summary": "Lists the models that are served",
              "responses": { "200": { "description": "The models.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Models" } } } } } } }
            """),
        ("/v1/models/{model}", $$"""
            { "parameters": [ {{ModelParameter}} ], "get": {
              "operationId": "model", "tags": ["models"], "summary": "Describes a model and the contract of its rows",
              "responses": {
                "200": { "description": "The model.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Model" } } } },
                {{UnknownModel}} } } }
            """),
        ("/v1/models/{model}/card", $$"""
            { "parameters": [ {{ModelParameter}} ], "get": {
              "operationId": "card", "tags": ["models"], "summary": "Shows the champion's card: how good it is, on what evidence",
              "responses": {
                "200": { "description": "The card; Markdown where Accept prefers it.", "content": { "text/html": { "schema": { "type": "string" } }, "text/markdown": { "schema": { "type": "string" } } } },
                {{UnknownModel}} } } }
            """),
        ("/health/live", $$"""
            { "get": { "operationId": "live", "tags": ["operation"], "summary": "Says that the process runs", "responses": { "200": { "description": "It runs.", {{Health}} } } } }
            """),
        ("/health/ready", $$"""
            { "get": { "operationId": "ready", "tags": ["operation"], "summary": "Says whether requests are answered", "responses": {
              "200": { "description": "They are.", {{Health}} }, "503": { "description": "Not yet, or no longer.", {{Health}} } } } }
            """),
        ("/metrics", $$"""
            { "get": { "operationId": "metrics", "tags": ["operation"], "summary": "Measures in Prometheus' text format", "responses": { "200": { "description": "The measures.", {{Text}} } } } }
            """),
    ];
}
