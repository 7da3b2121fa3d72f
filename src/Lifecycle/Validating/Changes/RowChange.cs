namespace Levain.Validating.Changes;

/// <summary>In which accepted rows two snapshots differ, whatever the order of the rows.</summary>
public sealed record RowChange
{
    public required long Added { get; init; }

    public required long Removed { get; init; }

    /// <summary>
    /// Rows of the same key with other content, the text as it stands. Null where this cannot be told: without a key an altered
    /// row is one removed and one added, and with other columns in the contract no content is the same.
    /// </summary>
    public required long? Altered { get; init; }

    /// <summary>Rows that are the same in both; null where the contract has other columns.</summary>
    public required long? Kept { get; init; }
}
