namespace Levain.Validating.Changes;

/// <summary>How a model's dataset differs from what a revision pins, or why that cannot be told.</summary>
public sealed record DataDiffResult
{
    public required string Model { get; init; }

    public required string Dataset { get; init; }

    /// <summary>As it was asked for.</summary>
    public required string Revision { get; init; }

    /// <summary>What was found, in a sentence or two.</summary>
    public required string Sentence { get; init; }

    /// <summary>The values could not be compared.</summary>
    public bool HasFailed { get; init; }

    /// <summary>Null where there is no difference, or none can be told.</summary>
    public SnapshotChange? Change { get; init; }

    /// <summary>Columns of the files that came or went, where no values can be compared.</summary>
    public IReadOnlyList<ColumnChange> Columns { get; init; } = [];

    /// <summary>What a reader has to know beside it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
