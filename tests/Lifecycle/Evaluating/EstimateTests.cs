using CsCheck;
using Xunit;

namespace Levain.Evaluating;

public sealed class EstimateTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 5)]
    [InlineData(0.5, 3)]
    [InlineData(0.25, 2)]
    [InlineData(0.1, 1.4)]
    [InlineData(0.975, 4.9)]
    public void A_quantile_falls_between_its_neighbours(double share, double quantile) =>
        Assert.Equal(quantile, Estimate.Quantile([5, 1, 4, 2, 3], share), 12);

    [Fact]
    public void One_value_is_every_quantile() => Assert.Equal(7, Estimate.Quantile([7], 0.3));

    [Fact]
    public void A_value_that_is_no_number_spoils_the_interval()
    {
        Assert.Equal(double.NaN, Estimate.Quantile([1, double.NaN, 2], 0.5));
        Assert.Equal(double.NaN, Estimate.Quantile([], 0.5));
        Assert.Equal(new Estimate { Value = 1, Low = double.NaN, High = double.NaN }, Estimate.Of(1, [double.NaN]));
    }

    [Fact]
    public void Quantiles_are_ordered_and_values_stay_as_they_stood() =>
        Gen.Double[-1e6, 1e6].Array[1, 30].Sample(values =>
        {
            var before = values.ToArray();
            var estimate = Estimate.Of(0, values);
            return values.SequenceEqual(before) && estimate.Low <= estimate.High
                && estimate.Low >= values.Min() && estimate.High <= values.Max();
        });
}
