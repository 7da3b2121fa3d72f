using Levain.Definitions;

namespace Levain.Scoring.Descriptions;

/// <summary>What a served champion says of itself, to people and to programs.</summary>
internal sealed record ModelDescription
{
    public required string Name { get; init; }

    public required string Purpose { get; init; }

    public required string Limits { get; init; }

    /// <summary>The unit of a regression's score; null where there is none.</summary>
    public string? Unit { get; init; }

    public required ModelKind Kind { get; init; }

    public required int Version { get; init; }

    /// <summary>The champion's digest as champion.json names it.</summary>
    public required string Digest { get; init; }

    /// <summary>A binary model's scores from here on are labelled yes, 0 to 1.</summary>
    public double? Threshold { get; init; }

    /// <summary>The labels of a multiclass model.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The most rows of past that a request may carry; 0 where the model looks at none.</summary>
    public int Past { get; init; }

    /// <summary>The rows of past without which the model cannot answer.</summary>
    public int NeededPast { get; init; }

    /// <summary>What evaluates the model: "flat" or "ML.NET".</summary>
    public required string Engine { get; init; }

    public required DateTimeOffset Loaded { get; init; }

    /// <summary>The folder that holds card.md and its pictures; null where the model came without.</summary>
    public string? Folder { get; init; }

    /// <summary>A golden request, as JSON text.</summary>
    public required string Example { get; init; }

    public required IReadOnlyList<ColumnDescription> Columns { get; init; }

    /// <summary>Rules across the fields of a row, as sentences.</summary>
    public IReadOnlyList<string> RowRules { get; init; } = [];
}
