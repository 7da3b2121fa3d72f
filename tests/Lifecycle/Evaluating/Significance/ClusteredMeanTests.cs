using CsCheck;
using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class ClusteredMeanTests
{
    [Fact]
    public void The_standard_error_agrees_with_the_sandwich_of_R()
    {
        var known = SignificanceFixture.Known.Clusters;
        var difference = ClusteredMean.Difference(known.Values, known.Blocks);
        Near.Equal(known.Mean, difference.Value);
        Near.Equal(known.Error, difference.StandardError);
        Assert.Equal(17, difference.Freedom);
    }

    [Fact]
    public void Blocks_of_one_row_are_the_ordinary_standard_error() =>
        Gen.Double[-5, 5].Array[2, 30].Sample(values =>
        {
            var difference = ClusteredMean.Difference(values, [.. Enumerable.Range(0, values.Length).Select(i => i * -7)]);
            var squares = values.Sum(v => Math.Pow(v - values.Average(), 2));
            Assert.Equal(Math.Sqrt(squares / (values.Length - 1) / values.Length), difference.StandardError, 12);
        });

    [Fact]
    public void One_block_tells_nothing() =>
        Assert.Equal(double.NaN, ClusteredMean.Difference([1, 2, 3], [4, 4, 4]).PValueNotWorse(10));

    [Fact]
    public void A_row_without_a_value_tells_nothing() =>
        Assert.Equal(double.NaN, ClusteredMean.Difference([1, double.NaN, 3], [4, 5, 6]).PValueNotWorse(10));
}
