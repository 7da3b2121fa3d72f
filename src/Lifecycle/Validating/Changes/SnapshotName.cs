namespace Levain.Validating.Changes;

/// <summary>Says which rows a snapshot is compared by.</summary>
public sealed record SnapshotName
{
    /// <summary>The digest of the snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The last day that was known.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Accepted rows.</summary>
    public required long Rows { get; init; }
}
