using Xunit;

namespace Levain.Reporting.Charts;

public sealed class LinearEdgesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1.1, 2)]
    [InlineData(3, 5)]
    [InlineData(7, 10)]
    [InlineData(0.03, 0.05)]
    [InlineData(900, 1000)]
    public void A_step_is_the_next_round_number(double least, double step) => Assert.Equal(step, LinearEdges.Step(least));

    [Fact]
    public void Borders_are_round_and_hold_all_values()
    {
        var edges = LinearEdges.Of(SampleFacts.Numbers("a number", Enumerable.Range(0, 500).Select(i => 0.13 + i / 1000.0)));

        Assert.Equal([0.12, 0.14, 0.16], edges.Values.Take(3));
        Assert.Equal(["0.2", "0.4", "0.6"], edges.Ticks.Select(t => t.Label));
    }

    [Fact]
    public void Whole_numbers_are_not_parted() => Assert.All(
        LinearEdges.Of(SampleFacts.Numbers("a whole number", Enumerable.Range(0, 22).Select(i => (double)i))).Values,
        edge => Assert.Equal(Math.Truncate(edge), edge));
}
