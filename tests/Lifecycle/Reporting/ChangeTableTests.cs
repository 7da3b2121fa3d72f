using Levain.Validating.Changes;
using Xunit;

namespace Levain.Reporting;

public sealed class ChangeTableTests
{
    private static SnapshotChange Change => SampleChange.Of;

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
}
