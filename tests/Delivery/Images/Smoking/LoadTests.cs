using Xunit;

namespace Levain.Delivery.Images.Smoking;

public sealed class LoadTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void A_quantile_is_a_time_that_was_measured(double share, double time) =>
        Assert.Equal(time, Load.Quantile([.. Enumerable.Range(1, 100).Select(i => (double)i)], share));

    [Fact]
    public void Of_no_times_there_is_none() => Assert.True(double.IsNaN(Load.Quantile([], 0.5)));
}
