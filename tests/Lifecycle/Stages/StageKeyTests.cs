using CsCheck;
using Xunit;

namespace Levain.Stages;

public sealed class StageKeyTests
{
    [Fact]
    public void The_order_of_adding_does_not_count() => Assert.Equal(
        new StageKey().With("a", "1").With("b", "2").Hash(),
        new StageKey().With("b", "2").With("a", "1").Hash());

    public static TheoryData<string, string> Neighbours => new()
    {
        { "1\n1:b=1:2", "2" },
        { "12", "" },
        { "1", "2 " },
        { "", "12" },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Lengths_keep_neighbours_apart(string a, string b) => Assert.NotEqual(
        new StageKey().With("a", "1").With("b", "2").Hash(),
        new StageKey().With("a", a).With("b", b).Hash());

    [Theory]
    [InlineData("1\nb=2")]
    [InlineData("1\n1:b=1:2")]
    [InlineData("1:1\n1:b=1:2")]
    public void A_value_cannot_pass_for_another_part(string value) => Assert.NotEqual(
        new StageKey().With("a", "1").With("b", "2").Hash(),
        new StageKey().With("a", value).Hash());

    [Fact]
    public void Different_parts_have_different_hashes() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((a, b, c, d) =>
            (a == c && b == d) == (new StageKey().With("a", a).With("b", b).Hash() == new StageKey().With("a", c).With("b", d).Hash()));

    [Fact]
    public void A_name_is_taken_once() =>
        Assert.Throws<ArgumentException>(() => new StageKey().With("a", "1").With("a", "1"));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    public void Numbers_read_the_same_in_every_culture(string culture)
    {
        var before = new StageKey().With("x", -1234.5).With("i", -7).Hash();
        using var other = new Culture(culture);
        Assert.Equal(before, new StageKey().With("x", -1234.5).With("i", -7).Hash());
    }
}
