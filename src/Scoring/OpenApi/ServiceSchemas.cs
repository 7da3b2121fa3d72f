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
            { "description": "One late label, or a list of them.", "anyOf": [
              { "$ref": "#/components/schemas/Label" },
              { "type": "object", "properties": { "labels": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Label" } } },
                "required": ["labels"], "additionalProperties": false } ] }
            """),
        ("Label", """
            { "type": "object", "description": "What came true, by a prediction's id.",
              "properties": {
                "id": { "type": "string" },
                "label": { "type": ["boolean", "number", "string"], "description": "Yes or no, the value, or the class." },
                "known": { "type": "string", "format": "date-time", "description": "When that became known; now where it is left out." } },
              "required": ["id", "label"], "additionalProperties": false }
            """),
        ("Taken", """
            { "type": "object", "properties": { "taken": { "type": "integer", "description": "How many labels were taken." } }, "required": ["taken"] }
            """),
        ("Health", """
            { "type": "object", "description": "Whether it runs, or answers; which champions do, and why others do not.",
              "properties": {
                "status": { "enum": ["ok", "unavailable"] },
                "models": { "type": "object", "additionalProperties": { "type": "string", "description": "The champion's digest." } },
                "refused": { "type": "object", "additionalProperties": { "type": "string", "description": "The reason." } } },
              "required": ["status"] }
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
