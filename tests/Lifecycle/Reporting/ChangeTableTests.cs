using Levain.Validating.Changes;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Reporting;

public sealed class ChangeTableTests
{
    private static readonly SnapshotChange Change = new()
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

    [Fact]
    public void What_was_compared_and_which_rows_differ_is_told_in_lines()
    {
        using var turkish = new Culture("tr-TR");
        Assert.Equal(
            ["aaaaaaaaaaaa as of 2020-01-02, 5,105 rows -> bbbbbbbbbbbb as of 2020-02-03, 5,126 rows", "rows: 2,100 added, 0 removed, 3 altered, 5,102 the same"],
            ChangeTable.Lines(Change));
    }

    [Fact]
    public void What_is_not_known_of_rows_is_left_out_or_said()
    {
        Assert.Equal("rows: 2,100 added, 0 removed", ChangeTable.Lines(Change with { Rows = Change.Rows! with { Altered = null, Kept = null } }).Last());
        Told.Says(ChangeTable.Lines(Change with { Rows = null }).Last(), "not known");
    }

    [Fact]
    public void Columns_come_first_then_what_moved_the_notable_and_the_farthest_before()
    {
        using var turkish = new Culture("tr-TR");
        Assert.Equal(
            [
                "new |added, not in the contract|||||yes", "Type|retyped: text -> a number|||||yes", "Gone|removed|||||yes",
                "Far|values|0.400 ± 0.020|0.010|-1.250||yes", "More|values|0.050|0.010|||", "Little|values|0.030|0.010|||",
                "Empty|values||||0.00% -> 50.00%|",
            ],
            ChangeTable.Rows(Change).Select(r => string.Join('|', r)));
        Assert.All(ChangeTable.Rows(Change), row => Assert.Equal(ChangeTable.Headings.Count, row.Count));
    }

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
