namespace Levain.Validating.Changes;

/// <summary>A column that came, went or has become another.</summary>
public sealed record ColumnChange
{
    public required string Name { get; init; }

    public required ColumnChangeKind Kind { get; init; }

    /// <summary>Whether the contract names it, in one of the snapshots at least; else it stands in the files alone.</summary>
    public required bool InContract { get; init; }

    /// <summary>The type before and now in words; null where there was or is none, or nobody knows.</summary>
    public required string? Was { get; init; }

    public required string? Is { get; init; }
}
