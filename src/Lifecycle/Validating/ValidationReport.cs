using Levain.Validating.Changes;

namespace Levain.Validating;

/// <summary>What a snapshot is like, and every rule that it breaks.</summary>
public sealed record ValidationReport
{
    /// <summary>The record that says what a row must be.</summary>
    public required string Contract { get; init; }

    /// <summary>The last day that this run may know.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The event time of the first and the last accepted row; null where the contract names no time.</summary>
    public required DateTime? Oldest { get; init; }

    public required DateTime? Newest { get; init; }

    public required long Rows { get; init; }

    public required long Accepted { get; init; }

    public required long Quarantined { get; init; }

    /// <summary>The share of rows that may go to quarantine, 0 to 1.</summary>
    public required double QuarantineLimit { get; init; }

    /// <summary>What stops the pipeline, errors, warnings; the most frequent first.</summary>
    public required IReadOnlyList<Violation> Violations { get; init; }

    /// <summary>Columns of the file that the contract does not name.</summary>
    public required IReadOnlyList<string> IgnoredColumns { get; init; }

    /// <summary>How the accepted rows differ from the last accepted ones; null where there are none to compare with.</summary>
    public required SnapshotChange? Change { get; init; }

    /// <summary>The pipeline may go on; a change is no reason against it.</summary>
    public required bool Passed { get; init; }
}
