using Xunit;

namespace Levain.Definitions;

public sealed class HoldOutTests
{
    [Fact]
    public void A_period_is_a_window() => Assert.Equal(("last 6 months", 0.0), (HoldOut.Last(months: 6).ToString(), HoldOut.Last(6).Share));

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void A_share_reads_the_same_in_every_culture(string culture)
    {
        using var other = new Culture(culture);
        Assert.Equal("20 % of keys", HoldOut.OfKeys(0.2).ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(20)]
    [InlineData(double.NaN)]
    public void A_share_is_between_none_and_all(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldOut.OfKeys(share));
}
