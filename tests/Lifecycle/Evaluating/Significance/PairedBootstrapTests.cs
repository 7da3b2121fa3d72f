using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class PairedBootstrapTests
{
    private static readonly Resampled Champion = new(0.50, [0.40, 0.50, 0.60, 0.70]);

    [Theory]
    [InlineData(false, 0.1)]
    [InlineData(true, -0.1)]
    public void Worse_is_positive_in_both_directions(bool higherIsBetter, double value)
    {
        var metric = Metric.Mae with { HigherIsBetter = higherIsBetter };
        Assert.Equal(value, PairedBootstrap.Difference(new Resampled(0.6, Champion.Draws), Champion, metric, 30).Value, 12);
    }

    [Fact]
    public void The_error_is_the_spread_of_paired_draws_taken_up_for_few_blocks()
    {
        var candidate = new Resampled(0.6, [0.41, 0.53, 0.61, 0.73]);
        var difference = PairedBootstrap.Difference(candidate, Champion, Metric.Mae, 5);
        Assert.Equal(Math.Sqrt(4 * 0.01 * 0.01 / 3 * 5 / 4), difference.StandardError, 12);
        Assert.Equal(4, difference.Freedom);
    }

    [Fact]
    public void A_shift_that_every_draw_shares_has_no_error()
    {
        var candidate = new Resampled(0.75, [.. Champion.Draws.Select(d => d + 0.25)]);
        var difference = PairedBootstrap.Difference(candidate, Champion, Metric.Mae, 30);
        Assert.Equal((0.25, 0), (difference.Value, Math.Round(difference.StandardError, 12)));
    }

    [Theory]
    [InlineData(double.NaN, 0.5, 0.5, 30)]
    [InlineData(0.5, double.NaN, 0.5, 30)]
    [InlineData(0.5, 0.5, double.NaN, 30)]
    [InlineData(0.5, 0.4, 0.6, 1)]
    public void A_draw_without_a_value_or_a_single_block_tells_nothing(double value, double first, double second, int blocks)
    {
        var candidate = new Resampled(value, [first, second]);
        var difference = PairedBootstrap.Difference(candidate, new Resampled(0.5, [0.5, 0.55]), Metric.Mae, blocks);
        Assert.False(PairedDifference.Claims(difference.PValueNotWorse(100), 0.5));
    }

    [Fact]
    public void One_draw_tells_nothing() =>
        Assert.Equal(double.NaN, PairedBootstrap.Difference(new Resampled(1, [1]), new Resampled(2, [2]), Metric.Mae, 9).Value);
}
