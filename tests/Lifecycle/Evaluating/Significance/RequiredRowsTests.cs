using CsCheck;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class RequiredRowsTests
{
    private static readonly RequiredRows Usual = new(0.95);

    // (1.6449 + 0.8416)^2 = 6.1826: the textbook's factor for 5% and 80%.
    [Theory]
    [InlineData(0, 1, 1, 100, 619)]
    [InlineData(0, 1, 2, 100, 155)]
    [InlineData(0.5, 1, 1, 100, 2474)]
    [InlineData(2, 1, 1, 100, 619)]
    [InlineData(-1, 0.5, 1, 1000, 387)]
    public void Rows_grow_with_the_square_of_error_over_distance(double value, double error, double bound, long rows, long needed) =>
        Assert.Equal(needed, Usual.ToDecide(Difference(value, error), bound, rows));

    [Fact]
    public void At_the_bound_itself_no_number_would_do()
    {
        Assert.Null(Usual.ToDecide(Difference(0.5, 1), 0.5, 100));
        Assert.Null(Usual.ToDecide(Difference(0.5, 1e300), 0.4, 100));
        Assert.Null(Usual.ToDecide(StudentDifference.Unknown, 0.5, 100));
    }

    [Fact]
    public void More_confidence_or_power_needs_more_rows()
    {
        var usual = Usual.ToDecide(Difference(0, 1), 1, 100);
        Assert.True(new RequiredRows(0.99).ToDecide(Difference(0, 1), 1, 100) > usual);
        Assert.True(new RequiredRows(0.95, 0.9).ToDecide(Difference(0, 1), 1, 100) > usual);
    }

    [Fact]
    public void What_is_open_needs_more_rows_than_there_are() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.01, 1], Gen.Double[-1, 1], Gen.Int[1, 60]).Sample((value, error, bound, freedom) =>
        {
            var difference = Difference(value, error) with { Freedom = freedom };
            var isOpen = Math.Min(difference.PValueBelow(bound), difference.PValueAbove(bound)) > 0.05;
            return !isOpen || Usual.ToDecide(difference, bound, 1000) is null or > 1000;
        });

    // No disagreement in 20 rows leaves no spread, yet does not show "not worse by 2 points".
    [Fact]
    public void Agreement_in_every_row_still_needs_enough_rows() =>
        Assert.InRange(Usual.ToDecide(new McNemar(0, 0, 20).Difference, 0.02, 20)!.Value, 100, 1000);

    [Fact]
    public void Rare_rows_are_awaited_at_their_present_share()
    {
        Assert.Equal(5000, RequiredRows.ToSee(seen: 20, needed: 100, rows: 1000));
        Assert.Equal(334, RequiredRows.ToSee(seen: 3, needed: 10, rows: 100));
        Assert.Null(RequiredRows.ToSee(seen: 0, needed: 10, rows: 100));
    }

    private static StudentDifference Difference(double value, double error) =>
        new() { Value = value, StandardError = error, Freedom = double.PositiveInfinity };
}
