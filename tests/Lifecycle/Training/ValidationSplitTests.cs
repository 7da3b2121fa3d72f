using Levain.Evaluating;
using Xunit;

namespace Levain.Training;

public sealed class ValidationSplitTests
{
    [Theory]
    [InlineData(10, 0, 8, 2)]
    [InlineData(14, 0, 12, 2)]
    [InlineData(10, 3, 5, 2)]
    [InlineData(10, 30, 0, 2)]
    [InlineData(4, 0, 4, 0)]
    [InlineData(0, 0, 0, 0)]
    public void The_latest_fifth_is_kept_back_with_the_gap_before_it(int rows, int gap, int earlier, int later)
    {
        var split = ValidationSplit.Of(Days(rows), gap);
        Assert.Equal((earlier, later), (split.Earlier.Count, split.Later.Count));
        Assert.Equal(Enumerable.Range(0, earlier).Select(i => (float)i), split.Earlier.Labels);
        Assert.Equal(Enumerable.Range(rows - later, later).Select(i => (float)i), split.Later.Labels);
        if (earlier > 0 && later > 0) Assert.True(split.Earlier.Last!.Value.AddDays(gap) < split.Later.First);
    }

    [Theory]
    [InlineData(16, 0, 12, 4)]
    [InlineData(16, 2, 10, 4)]
    [InlineData(3, 0, 0, 3)]
    public void Rows_whose_labels_are_still_open_are_not_chosen_by(int matured, int gap, int earlier, int later)
    {
        var split = ValidationSplit.Of(Days(20, new DateTime(2020, 1, 1).AddDays(matured)), gap);
        Assert.Equal((earlier, later), (split.Earlier.Count, split.Later.Count));
        Assert.Equal(Enumerable.Range(matured - later, later).Select(i => (float)i), split.Later.Labels);
    }

    [Fact]
    public void Where_rows_have_no_time_every_fifth_is_kept_back()
    {
        var timeless = new Examples(["x"], []);
        for (var i = 0; i < 12; i++) timeless.Add([i], i, DateTime.MinValue, i);
        var split = ValidationSplit.Of(timeless, gapDays: 7);
        Assert.Equal([4f, 9], split.Later.Labels);
        Assert.Equal([0f, 1, 2, 3, 5, 6, 7, 8, 10, 11], split.Earlier.Labels);
    }

    [Fact]
    public void A_part_keeps_all_that_belongs_to_its_rows()
    {
        var part = Days(10).Of([7, 2]);
        Assert.Equal((7f, 8f, 2f, 3f), (part.Vector(0)[0], part.Vector(0)[1], part.Vector(1)[0], part.Vector(1)[1]));
        Assert.Equal([7, 2], part.Blocks);
        Assert.Equal([(6f, 6.5f), (1, 1.5f)], part.Naive.Zip(part.Smoothed));
        Assert.Equal((part.Times[0], part.Times[1]), (new DateTime(2020, 1, 8), new DateTime(2020, 1, 3)));
        Assert.Equal((1.0, null), (part.NaiveError, ExampleTables.Of([[1]], [1]).NaiveError));
    }

    private static Examples Days(int count, DateTime? matured = null)
    {
        var examples = new Examples(["x", "y"], []) { MaturedUntil = matured ?? DateTime.MaxValue };
        for (var i = 0; i < count; i++)
        {
            examples.Add([i, i + 1], i, new DateTime(2020, 1, 1).AddDays(i), i);
            examples.AddForecasts(last: i - 1, mean: i - 0.5f);
        }

        return examples;
    }
}
