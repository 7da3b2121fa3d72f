using Levain.Definitions;
using Levain.Training;
using Xunit;

namespace Levain.Evaluating.Slicing;

public sealed class PartitionTests
{
    [Fact]
    public void Known_categories_come_first_and_are_told_where_they_have_no_rows()
    {
        var slice = new SliceColumn("Make", 2) { Known = ["Wood", "Clay", "Brick"] };
        slice.Categories.AddRange(["Brick", "Straw", "Wood", "Brick", "Air"]);
        var parts = Of(slice);
        Assert.Equal(["Wood 2", "Clay ", "Brick 0,3", "Air 4", "Straw 1"], parts.Select(p => $"{p.Value} {string.Join(',', p.Rows)}"));
        Assert.Equal([true, true, false, true, true], parts.Select(p => p.IsTooSmall));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 4, "below 3|3 to 5|5 to 7|7 and more", "2|2|2|2")]
    [InlineData(new double[] { 8, 1, 7, 2, 6, 3, 5, 4 }, 2, "below 5|5 and more", "4|4")]
    [InlineData(new double[] { 0, 0, 0, 0, 0, 0, 1, 9 }, 4, "below 0|0 to 1|1 and more", "0|6|2")]
    [InlineData(new double[] { 1, 2, double.NaN, 3, 4 }, 2, "below 3|3 and more|no number", "2|2|1")]
    [InlineData(new[] { double.NaN, double.NaN }, 2, "below 0|0 and more|no number", "0|0|2")]
    public void Numbers_are_parted_into_about_equal_shares_and_equal_ones_stay_together(
        double[] numbers, int bins, string names, string counts)
    {
        var slice = new SliceColumn("Size", 1) { Bins = bins };
        slice.Numbers.AddRange(numbers);
        var parts = Of(slice);
        Assert.Equal(names, string.Join('|', parts.Select(p => p.Value)));
        Assert.Equal(counts, string.Join('|', parts.Select(p => p.Rows.Length)));
        Assert.Equal(Enumerable.Range(0, numbers.Length), parts.SelectMany(p => p.Rows).Order());
    }

    [Theory]
    [InlineData(2, true, true)]
    [InlineData(3, true, false)]
    [InlineData(7, true, false)]
    [InlineData(8, true, true)]
    [InlineData(2, false, false)]
    public void A_part_needs_enough_of_both_classes(int positives, bool isBinary, bool isTooSmall)
    {
        var slice = new SliceColumn("Make", 5) { MinimumOfClass = 3 };
        slice.Categories.AddRange(Enumerable.Repeat("Wood", 10));
        var holdOut = new Examples(["x"], []) { Slices = [slice] };
        for (var i = 0; i < 10; i++) holdOut.Add([0], i < positives ? 1 : 0, default, i);
        Assert.Equal(isTooSmall, Assert.Single(Partition.Of(holdOut, isBinary)).IsTooSmall);
    }

    [Fact]
    public void Stretches_of_time_begin_with_the_first_row_and_an_empty_one_is_told()
    {
        var months = new SliceColumn("time", 1) { Stretch = Window.Last(months: 1) };
        var parts = Of(months, new(2020, 1, 31), new(2020, 2, 28), new(2020, 2, 29), new(2020, 4, 30, 12, 0, 0, DateTimeKind.Unspecified));
        Assert.Equal(["from 2020-01-31 0,1", "from 2020-02-29 2", "from 2020-03-31 ", "from 2020-04-30 3"],
            parts.Select(p => $"{p.Value} {string.Join(',', p.Rows)}"));
    }

    [Fact]
    public void Rows_out_of_order_find_their_stretch()
    {
        var weeks = new SliceColumn("time", 1) { Stretch = Window.Last(days: 7) };
        var parts = Of(weeks, new(2020, 1, 9), new(2020, 1, 1), new(2020, 1, 7), new(2020, 1, 8));
        Assert.Equal(["1,2", "0,3"], parts.Select(p => string.Join(',', p.Rows)));
    }

    [Fact]
    public void A_hold_out_falls_into_stretches_of_equal_length()
    {
        DateTime[] times = [.. Enumerable.Range(0, 60).Select(d => new DateTime(2020, 1, 1).AddDays(d))];
        Assert.Equal([10, 10, 10, 10, 10, 10], Partition.Stretches(times, 6).Select(s => s.Length));
        Assert.Single(Partition.Stretches([times[0], times[0]], 6));
        Assert.Equal([1, 1], Partition.Stretches([times[0], times[59]], 6).Select(s => s.Length));
    }

    private static IReadOnlyList<Part> Of(SliceColumn slice, params DateTime[] times)
    {
        var count = Math.Max(times.Length, Math.Max(slice.Categories.Count, slice.Numbers.Count));
        var holdOut = new Examples(["x"], []) { Slices = [slice] };
        for (var i = 0; i < count; i++) holdOut.Add([0], 0, times.Length > 0 ? times[i] : default, i);
        return Partition.Of(holdOut, isBinary: false);
    }
}
