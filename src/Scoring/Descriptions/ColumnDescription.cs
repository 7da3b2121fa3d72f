namespace Levain.Scoring.Descriptions;

/// <summary>One field of a request's rows, as the contract wants it.</summary>
internal sealed record ColumnDescription
{
    /// <summary>The name in JSON, in camel case.</summary>
    public required string Name { get; init; }

    public required ValueKind Kind { get; init; }

    /// <summary>The allowed texts of a <see cref="ValueKind.Category"/>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The field may be null or left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Its values stand on no page and in no document.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What the field is beside a value: key, event time, entity.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The field's rules as sentences, for people.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Bounds of a number in the column's unit; null where there is none, never infinite.</summary>
    public double? Minimum { get; init; }

    public double? ExclusiveMinimum { get; init; }

    public double? Maximum { get; init; }

    public double? ExclusiveMaximum { get; init; }

    /// <summary>Bounds of a text's length in characters.</summary>
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>A .NET regular expression that the whole text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only texts allowed; empty where any is.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}
