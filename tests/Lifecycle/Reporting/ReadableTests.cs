using Xunit;

namespace Levain.Reporting;

public sealed class ReadableTests
{
    [Theory]
    [InlineData(null, "–")]
    [InlineData(double.NaN, "–")]
    [InlineData(0.0, "0")]
    [InlineData(-3.0, "-3")]
    [InlineData(1234567.0, "1,234,567")]
    [InlineData(1234.56, "1,235")]
    [InlineData(12.3456, "12.35")]
    [InlineData(9.99999, "10")]
    [InlineData(0.00012345, "0.0001235")]
    [InlineData(0.000012345, "1.235E-5")]
    [InlineData(-2.5e20, "-2.5E+20")]
    public void A_number_has_four_digits_that_matter(double? value, string text) => Assert.Equal(text, Readable.Number(value));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(1, "100%")]
    [InlineData(0.5, "50.00%")]
    [InlineData(0.000001, "<0.01%")]
    [InlineData(0.999999, ">99.99%")]
    public void What_is_neither_none_nor_all_is_not_rounded_to_it(double share, string text) => Assert.Equal(text, Readable.Share(share));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(5000, "5000")]
    [InlineData(20_000, "20k")]
    [InlineData(-1_500_000, "-1.5M")]
    [InlineData(3e9, "3G")]
    [InlineData(2e12, "2T")]
    [InlineData(1e18, "1E+18")]
    [InlineData(0.25, "0.25")]
    [InlineData(0.00002, "2E-5")]
    public void An_axis_has_short_labels(double value, string text) => Assert.Equal(text, Readable.Short(value));

    [Theory]
    [InlineData(1234.0, "1,234")]
    [InlineData(99_999_999.0, "99,999,999")]
    [InlineData(202_501_010_000_001.0, "202.5T")]
    [InlineData(-1_234_567_890.0, "-1.235G")]
    public void A_table_has_no_room_for_long_numbers(double value, string text) => Assert.Equal(text, Readable.Brief(value));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_takes_part(string culture)
    {
        using var _ = new Culture(culture);

        Assert.Equal(("1.5", "1.5M", "12.30%", "1,000"), (Readable.Number(1.5), Readable.Short(1.5e6), Readable.Share(0.123), Readable.Count(1000)));
    }
}
