using Xunit;

namespace Levain.Definitions;

public sealed class WindowTests
{
    private static readonly DateTime End = new(2020, 3, 31, 0, 0, 0, DateTimeKind.Unspecified);

    public static TheoryData<int, int, string, string> Windows => new()
    {
        { 1, 0, "2020-02-29", "last 1 months" },
        { 0, 31, "2020-02-29", "last 31 days" },
        { 13, 1, "2019-02-27", "last 13 months and 1 days" },
        { 48, 0, "2016-03-31", "last 48 months" },
        { 12 * 2019 + 2, 0, "0001-01-31", "last 24230 months" },
        { 12 * 2019 + 3, 0, "0001-01-01", "last 24231 months" },
        { 12 * 2019 + 2, 31, "0001-01-01", "last 24230 months and 31 days" },
        { 0, int.MaxValue, "0001-01-01", "last 2147483647 days" },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void A_window_begins_months_and_days_before_its_end(int months, int days, string start, string says)
    {
        using var german = new Culture("de-DE");
        var window = Window.Last(months, days);
        Assert.Equal(start, FormattableString.Invariant($"{window.StartBefore(End):yyyy-MM-dd}"));
        Assert.Equal(says, window.ToString());
    }

    [Fact]
    public void All_begins_with_time() => Assert.Equal((DateTime.MinValue, "all"), (Window.All.StartBefore(End), Window.All.ToString()));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(2, -1)]
    public void Nothing_or_less_is_no_window(int months, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Window.Last(months, days));

    [Fact]
    public void Equal_windows_are_equal() => Assert.Equal(Window.Last(months: 2), Window.Last(2));
}
