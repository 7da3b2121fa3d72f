using CsCheck;
using Levain.Evaluating.Significance;
using MathNet.Numerics.Distributions;
using Xunit;

namespace Levain.Evaluating;

public sealed class EstimateTests
{
    [Fact]
    public void An_interval_is_as_wide_as_the_draws_spread_and_wider_with_few_blocks()
    {
        double[] draws = [9, 11, 9, 11, 9, 11, 9, 11];
        foreach (var blocks in new[] { 2, 10, 1000 })
        {
            var half = StudentT.InvCDF(0, 1, blocks - 1, 0.975) * Math.Sqrt(8.0 / 7 * blocks / (blocks - 1));
            var estimate = Estimate.Of(new Resampled(10, draws), blocks);
            Assert.Equal(10 - half, estimate.Low, 12);
            Assert.Equal(10 + half, estimate.High, 12);
        }
    }

    [Fact]
    public void An_interval_ends_where_no_value_lies()
    {
        var estimate = Estimate.Of(new Resampled(0.97, [0.9, 1, 0.94, 0.99]), 4, least: 0.95, most: 1);
        Assert.Equal((0.95, 1), (estimate.Low, estimate.High));
    }

    [Fact]
    public void A_draw_that_is_no_number_and_a_single_block_have_no_interval()
    {
        var none = new Estimate { Value = 1, Low = double.NaN, High = double.NaN };
        Assert.Equal(none, Estimate.Of(new Resampled(1, [1, double.NaN, 1]), 9));
        Assert.Equal(none, Estimate.Of(new Resampled(1, [1, 2, 3]), 1, least: 0, most: 1));
    }

    [Fact]
    public void Draws_stay_as_they_stood_and_the_value_lies_within() =>
        Gen.Double[-1e6, 1e6].Array[2, 30].Sample(values =>
        {
            var before = values.ToArray();
            var estimate = Estimate.Of(new Resampled(values[0], values), 7);
            return values.SequenceEqual(before) && estimate.Low <= values[0] && values[0] <= estimate.High;
        });
}
