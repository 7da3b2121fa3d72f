using Levain.Definitions.Contracts;
using Xunit;

namespace Levain.Validating.Contracts;

public sealed class BoundsTests
{
    [Theory]
    [InlineData(nameof(Open), 0, false)]
    [InlineData(nameof(Open), 1e-300, true)]
    [InlineData(nameof(Open), 10, false)]
    [InlineData(nameof(Closed), -1.5, true)]
    [InlineData(nameof(Closed), -1.5000001, false)]
    [InlineData(nameof(Closed), 2, true)]
    [InlineData(nameof(Closed), 2.0000001, false)]
    [InlineData(nameof(Free), 1e308, true)]
    [InlineData(nameof(Free), double.NaN, false)]
    [InlineData(nameof(Free), double.PositiveInfinity, false)]
    [InlineData(nameof(Closed), double.NaN, false)]
    public void A_value_is_inside_or_not(string property, double value, bool isInside) =>
        Assert.Equal(isInside, Of(property).Hold(value));

    [Theory]
    [InlineData(nameof(Open), "above 0 and below 10")]
    [InlineData(nameof(Closed), "at least -1.5 and at most 2")]
    [InlineData(nameof(Free), "a finite number")]
    public void Bounds_read_as_a_person_would_say_them(string property, string rule)
    {
        using var german = new Culture("de-DE");
        Assert.Equal(rule, Of(property).Rule);
        Assert.Equal(ViolationCode.OutOfRange, Of(property).Broken.Code);
    }

    [Above(0), Below(10)]
    public static double Open => 0;

    [AtLeast(-1.5), AtMost(2)]
    public static double Closed => 0;

    public static double Free => 0;

    private static Bounds Of(string property) => new(typeof(BoundsTests).GetProperty(property)!);
}
