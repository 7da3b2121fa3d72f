using Newtonsoft.Json;

namespace Levain.Validating.Changes;

/// <summary>How a snapshot differs from an earlier one: a finding, never a failure.</summary>
public sealed record SnapshotChange
{
    /// <summary>What it is compared with.</summary>
    public required SnapshotName Base { get; init; }

    /// <summary>What is compared.</summary>
    public required SnapshotName Now { get; init; }

    /// <summary>Null where the base's rows are not at hand, or the contract's key is another.</summary>
    public required RowChange? Rows { get; init; }

    /// <summary>Columns of contract and files that came, went or have become others.</summary>
    public required IReadOnlyList<ColumnChange> Columns { get; init; }

    /// <summary>The columns of the contract that both have, in its order.</summary>
    public required IReadOnlyList<ColumnShift> Shifts { get; init; }

    /// <summary>The columns whose values have moved notably.</summary>
    [JsonIgnore]
    public IEnumerable<ColumnShift> Notable => Shifts.Where(s => s.IsNotable);

    /// <summary>The change in a few words.</summary>
    [JsonIgnore]
    public string Sentence => ChangeWords.Of(this);
}
