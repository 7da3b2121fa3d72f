using System.Reflection;
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
    [InlineData(nameof(Closed), double.NaN, false)]
    public void A_value_is_inside_or_not(string property, double value, bool isInside) =>
        Assert.Equal(isInside, Of(property).Hold(value));

    [Theory]
    [InlineData(nameof(Open), 0, "above 0")]
    [InlineData(nameof(Open), 10, "below 10")]
    [InlineData(nameof(Closed), -2, "at least -1.5")]
    [InlineData(nameof(Closed), 2.5, "at most 2")]
    [InlineData(nameof(Closed), double.NaN, "at least -1.5; at most 2")]
    public void The_broken_bounds_read_as_a_person_would_say_them(string property, double value, string broken)
    {
        using var german = new Culture("de-DE");
        Assert.Equal(broken, string.Join("; ", Of(property).Broken(value).Select(r => r.Sentence)));
        Assert.All(Of(property).Broken(value), r => Assert.Equal(ViolationCode.OutOfRange, r.Code));
    }

    [Fact]
    public void A_bound_may_be_a_warning_with_a_share_that_is_tolerated()
    {
        var rule = Of(nameof(Soft)).Broken(5).Single();
        Assert.Equal((Severity.Warning, 0.01, false, "AtMost"), (rule.Severity, rule.Tolerated, rule.StopsAbove, rule.Attribute));
        Assert.True(Of(nameof(Hard)).Broken(5).Single().StopsAbove);
    }

    [AtMost(1, Severity = Severity.Warning, Tolerated = 0.01)]
    public static double Soft => 0;

    [AtMost(1, Tolerated = 0.01)]
    public static double Hard => 0;

    [Above(0), Below(10)]
    public static double Open => 0;

    [AtLeast(-1.5), AtMost(2)]
    public static double Closed => 0;

    public static double Free => 0;

    private static Bounds Of(string property) =>
        new(property, typeof(BoundsTests).GetProperty(property)!.GetCustomAttributes<ConstraintAttribute>(), new RuleList());
}
