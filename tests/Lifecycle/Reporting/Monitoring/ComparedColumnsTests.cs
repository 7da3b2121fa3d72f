using Xunit;

namespace Levain.Reporting.Monitoring;

public sealed class ComparedColumnsTests
{
    private static readonly IReadOnlyList<ComparedColumn> Columns = ComparedColumns.Of(SampleLook.Loud);

    [Fact]
    public void Columns_that_both_sides_have_are_shown_alarms_first() =>
        Assert.Equal(["Range1", "Return", SampleLook.Hostile], Columns.Select(c => c.Name));

    [Fact]
    public void Categories_are_counted_by_name_and_those_that_the_reference_does_not_know_last() => Assert.Equal(
        [("Chip", 0.75, 1.0 / 3), (SampleLook.Hostile, 0.25, 1.0 / 3), ("none of these", 0, 1.0 / 3)],
        Columns[2].Bins.Select(b => (b.Label, b.Before, b.Now)));

    [Fact]
    public void Numbers_beyond_the_references_range_fall_into_its_first_or_last_bin_and_missing_ones_into_none()
    {
        var (range, constant) = (Columns[0].Bins, Columns[1].Bins);

        Assert.Equal(1, range.Sum(b => b.Now), 12);
        Assert.Equal(1, range.Sum(b => b.Before), 12);
        Assert.True(range[^1].Now > 0.5 && range[0].Now == 0, "35, 38 and 39 of 0 to 39 lie at the right end");
        Assert.Equal(1, Assert.Single(constant).Now);
    }

    [Fact]
    public void Without_the_rows_there_are_no_pictures() => Assert.Empty(ComparedColumns.Of(SampleLook.Loud with { Rows = null }));
}
