using Levain.Definitions.Policies;
using MathNet.Numerics.Random;
using Xunit;

namespace Levain.Training;

public sealed class ErrorQuantilesTests
{
    // Of 99 errors of 1 to 99 the one at (99 + 1) times the level is that many percent.
    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.025, 2)]
    [InlineData(0.05, 5)]
    [InlineData(0.25, 25)]
    [InlineData(0.5, 50)]
    [InlineData(0.9, 90)]
    [InlineData(0.975, 98)]
    [InlineData(0.99, 99)]
    [InlineData(0.005, double.NaN)]
    [InlineData(0.995, double.NaN)]
    public void A_quantile_is_rounded_away_from_the_middle_and_left_out_where_rows_are_too_few(double level, double error)
    {
        float[] labels = [.. Enumerable.Range(1, 99).Reverse()];
        Assert.Equal(error, ErrorQuantiles.At(ErrorQuantiles.Of(labels, new float[99]), level));
    }

    [Fact]
    public void An_error_is_the_label_minus_the_score() =>
        Assert.Equal(3, ErrorQuantiles.Of([5], [2])["0.5"]);

    [Fact]
    public void Every_level_has_its_key_in_the_order_of_numbers()
    {
        var quantiles = ErrorQuantiles.Of(new float[1000], new float[1000]);
        Assert.Equal(
            ["0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975", "0.99", "0.995"], quantiles.Keys);
        Assert.All(QuantileLevels.Bands, b => Assert.Equal((0, 0), ErrorQuantiles.Band(quantiles, b)));
    }

    [Fact]
    public void What_is_no_number_has_no_quantiles()
    {
        Assert.Empty(ErrorQuantiles.Of([1, 2], [1, float.NaN]));
        Assert.Empty(ErrorQuantiles.Of([], []));
        Assert.Equal(double.NaN, ErrorQuantiles.At(null, 0.5));
    }

    // 4,000 bands from 39 errors each, asked about the next: the promise is at least 95 of 100, and not many more.
    [Fact]
    public void A_band_holds_the_next_error_as_often_as_it_says()
    {
        var random = new Xoshiro256StarStar(7);
        var held = 0;
        for (var trial = 0; trial < 4000; trial++)
        {
            float[] errors = [.. Enumerable.Range(0, 40).Select(_ => (float)Math.Pow(random.NextDouble(), 3))];
            var (low, high) = ErrorQuantiles.Band(ErrorQuantiles.Of(errors[..39], new float[39]), 0.95);
            if (errors[39] >= low && errors[39] <= high) held++;
        }

        Assert.InRange(held / 4000.0, 0.94, 0.96);
    }
}
