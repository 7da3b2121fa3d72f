using Levain.Validating.Changes;
using Levain.Validating.Profiling;

namespace Levain.Reporting;

/// <summary>A change of every kind.</summary>
internal static class SampleChange
{
    public static SnapshotChange Of { get; } = new()
    {
        Base = new SnapshotName { Snapshot = "sha256:" + new string('a', 64), AsOf = new DateOnly(2020, 1, 2), Rows = 5_105 },
        Now = new SnapshotName { Snapshot = "sha256:" + new string('b', 64), AsOf = new DateOnly(2020, 2, 3), Rows = 5_126 },
        Rows = new RowChange { Added = 2_100, Removed = 0, Altered = 3, Kept = 5_102 },
        Columns =
        [
            new() { Name = "new\u001b", Kind = ColumnChangeKind.Added, InContract = false, Was = null, Is = null },
            new() { Name = "Type", Kind = ColumnChangeKind.Retyped, InContract = true, Was = "text", Is = "a number" },
            new() { Name = "Gone", Kind = ColumnChangeKind.Removed, InContract = true, Was = "text", Is = null },
        ],
        Shifts =
        [
            Shift("Still", 0), Shift("Little", 0.03), Shift("Far", 0.4) with { IsNotable = true, Mean = -1.25, Error = 0.02 },
            Shift("Empty", null) with { MissingNow = 0.5 }, Shift("More", 0.05),
        ],
    };

    private static ColumnShift Shift(string name, double? distance) => new()
    {
        Name = name,
        Kind = ColumnKind.Number,
        Distance = distance,
        Error = 0,
        Noise = 0.01,
        Mean = null,
        MissingBefore = 0,
        MissingNow = 0,
        IsNotable = false,
    };
}
