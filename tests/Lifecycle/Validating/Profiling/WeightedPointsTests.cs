using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class WeightedPointsTests
{
    private static readonly WeightedPoints Steps = WeightedPoints.Of([(3, 1), (1, 2), (2, 4), (1, 1)]);

    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(1, 0, 3)]
    [InlineData(1.5, 3, 3)]
    [InlineData(2, 3, 7)]
    [InlineData(3, 7, 8)]
    [InlineData(9, 8, 8)]
    public void Ranks_count_what_is_below_and_at_a_value(double value, long below, long rank) =>
        Assert.Equal((below, rank), (Steps.Below(value), Steps.Rank(value)));

    [Fact]
    public void Equal_values_are_one_point() => Assert.Equal((3, 8, 3), (Steps.Count, Steps.Total, Steps.Weight(0)));

    [Fact]
    public void Places_are_those_of_the_sorted_values() => Assert.Equal([1, 1, 1, 2, 2, 2, 2, 3], Enumerable.Range(0, 8).Select(i => Steps.At(i)));

    [Fact]
    public void A_place_and_its_rank_agree() => Gen.Select(Gen.Double[0, 9], Gen.Long[1, 50]).List[1, 30].Sample(list =>
    {
        var points = WeightedPoints.Of(list.ToList());
        for (var place = 0; place < points.Total; place++)
            Assert.True(points.Below(points.At(place)) <= place && place < points.Rank(points.At(place)));
    });

    [Fact]
    public void Nothing_has_no_rank() => Assert.Equal((0, 0, 0), (WeightedPoints.Of([]).Total, WeightedPoints.Of([]).Rank(1), WeightedPoints.Of([]).Below(1)));
}
