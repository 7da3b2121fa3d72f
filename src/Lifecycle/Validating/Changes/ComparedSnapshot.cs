using Levain.Validating.Profiling;

namespace Levain.Validating.Changes;

/// <summary>All that two snapshots are compared by.</summary>
internal sealed record ComparedSnapshot
{
    public required SnapshotName Name { get; init; }

    public required Profile Profile { get; init; }

    /// <summary>Columns of the files that the contract does not name; null where nobody knows.</summary>
    public required IReadOnlyList<string>? IgnoredColumns { get; init; }

    /// <summary>The file of the rows' marks; null where it is not at hand.</summary>
    public required string? Rows { get; init; }
}
