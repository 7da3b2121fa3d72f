using Levain.Validating.Changes;

namespace Levain.Registering;

/// <summary>How the rows that a candidate was made from differ from those of the champion that it was judged against.</summary>
public sealed record DataEvidence
{
    /// <summary>More columns than these are left out, and counted.</summary>
    internal const int Most = 12;

    /// <summary>Rows that kept the contract, of all that was known on the day.</summary>
    public required long Accepted { get; init; }

    public required long Quarantined { get; init; }

    /// <summary>The champion's rows; null where there is no champion, or its profile is not at hand.</summary>
    public required SnapshotName? Since { get; init; }

    /// <summary>Columns that both have and that were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Columns that came, went or have become others.</summary>
    public required IReadOnlyList<ColumnChange> Columns { get; init; }

    public required int ColumnsLeftOut { get; init; }

    /// <summary>Columns whose values have moved notably, the farthest first.</summary>
    public required IReadOnlyList<ColumnShift> Shifts { get; init; }

    public required int ShiftsLeftOut { get; init; }
}
