using Xunit;

namespace Levain.Training;

public sealed class SmoothedSeriesTests
{
    private readonly SmoothedSeries series = new();

    [Fact]
    public void The_first_value_is_its_own_mean_and_each_next_one_has_three_tenths()
    {
        Assert.Equal(float.NaN, series.Of(0));
        series.Add(0, 10);
        Assert.Equal(10, series.Of(0));
        series.Add(0, 20);
        Assert.Equal(13, series.Of(0), 5);
        series.Add(0, 3);
        Assert.Equal(10, series.Of(0), 5);
    }

    [Fact]
    public void Each_entity_has_its_own()
    {
        series.Add(0, 10);
        series.Add(1, 5);
        series.Add(0, 20);
        Assert.Equal((13f, 5f), (series.Of(0), series.Of(1)));
    }

    [Fact]
    public void What_is_no_number_is_left_out()
    {
        series.Add(0, 10);
        series.Add(0, float.NaN);
        series.Add(0, float.NegativeInfinity);
        Assert.Equal(10, series.Of(0));
    }
}
