namespace Levain.Scoring.OpenApi;

/// <summary>The schemas that every service has; each value is JSON.</summary>
internal static class ServiceSchemas
{
    public static IEnumerable<(string Name, string Value)> All =>
    [
        ("Problem", """
            { "type": "object", "description": "A refusal as RFC 9457 writes it.",
              "properties": {
                "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
                "title": { "type": "string" },
                "status": { "type": "integer", "minimum": 100, "maximum": 599 },
                "detail": { "type": "string" },
                "instance": { "type": "string", "format": "uri-reference" },
                "violations": { "type": "array", "items": { "$ref": "#/components/schemas/Violation" } } } }
            """),
        ("Violation", """
            { "type": "object", "description": "One rule of the contract that a row breaks.",
              "properties": {
                "instance": { "type": "integer", "minimum": 0, "description": "Which request of the call, from 0." },
                "place": { "type": "string", "description": "Where in the request: row, or past and the position.", "examples": ["row", "past[3]"] },
                "field": { "type": ["string", "null"], "description": "The field; null where the rule is across fields." },
                "code": { "type": "string", "description": "The violation's stable name.", "examples": ["OutOfRange"] },
                "rule": { "type": "string", "description": "The rule as a sentence." },
                "value": { "description": "What stood there; left out or null where it is personal or missing." } },
              "required": ["place", "code", "rule"] }
            """),
        ("Feedback", """
            { "type": "object", "description": "What came true, by a prediction's id.",
              "properties": {
                "id": { "type": "string" },
                "label": { "type": ["boolean", "number", "string"], "description": "Yes or no, the value, or the class." } },
              "required": ["id", "label"] }
            """),
        ("Models", """
            { "type": "object", "properties": { "models": { "type": "array", "items": { "$ref": "#/components/schemas/ModelSummary" } } }, "required": ["models"] }
            """),
        ("ModelSummary", """
            { "type": "object", "description": "Which champion is served.",
              "properties": {
                "name": { "type": "string" }, "purpose": { "type": "string" }, "limits": { "type": "string" },
                "kind": { "enum": ["regression", "binary", "multiclass"] },
                "version": { "type": "integer" }, "digest": { "type": "string" },
                "engine": { "enum": ["flat", "ML.NET"] },
                "loaded": { "type": "string", "format": "date-time" } },
              "required": ["name", "purpose", "limits", "kind", "version", "digest", "engine", "loaded"] }
            """),
        ("Model", """
            { "description": "A champion and the contract of its rows.", "allOf": [ { "$ref": "#/components/schemas/ModelSummary" } ],
              "type": "object",
              "properties": {
                "unit": { "type": ["string", "null"] }, "threshold": { "type": ["number", "null"] },
                "classes": { "type": "array", "items": { "type": "string" } },
                "past": { "type": "integer" }, "neededPast": { "type": "integer" },
                "row": { "type": "object", "description": "JSON Schema of a row." },
                "rules": { "type": "array", "items": { "type": "string" }, "description": "Rules across a row's fields." },
                "example": { "type": "object" } },
              "required": ["unit", "threshold", "classes", "past", "neededPast", "row", "rules", "example"] }
            """),
    ];
}
