using Xunit;

namespace Levain.Stages;

public sealed class DayNameTests
{
    private static readonly DateOnly First = new(2025, 1, 1);

    [Theory]
    [InlineData("2025-03-01", "2025-03-01", "2025-03-01")]
    [InlineData("day 0", "2025-01-01", "day 0")]
    [InlineData("day 180", "2025-06-30", "day 180")]
    [InlineData("Day 31", "2025-02-01", "day 31")]
    public void A_day_is_named_by_date_or_by_number(string text, string date, string written)
    {
        Assert.True(DayName.TryParse(text, out var name));
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd"), name.In(First));
        Assert.Equal(written, name.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("120")]
    [InlineData("day")]
    [InlineData("day -1")]
    [InlineData("day 1.5")]
    [InlineData("day 1000000")]
    [InlineData("day 99999999999")]
    [InlineData("01.03.2025")]
    [InlineData("2025-02-30")]
    public void What_is_no_day_is_none(string text) => Assert.False(DayName.TryParse(text, out _));
}
