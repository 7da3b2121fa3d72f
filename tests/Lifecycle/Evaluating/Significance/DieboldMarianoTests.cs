using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class DieboldMarianoTests
{
    public static TheoryData<string> Names => [.. SignificanceFixture.Known.DieboldMariano.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Long_run_variances_agree_with_R(string name)
    {
        var known = Case(name);
        Near.Equal(known.Bandwidth, LongRunVariance.Bandwidth(known.Worse));
        Near.Equal(known.Bartlett, LongRunVariance.Bartlett(known.Worse, (int)known.Bandwidth));
        var (variance, freedom) = LongRunVariance.Cosines(known.Worse);
        Near.Equal(known.Cosines.Variance, variance);
        Assert.Equal(known.Cosines.Freedom, freedom);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_test_agrees_with_forecast(string name)
    {
        var known = Case(name);
        if (known.Estimator == "acf")
        {
            var difference = DieboldMariano.Difference(known.Candidate, known.Champion, known.Horizon);
            Near.Equal(known.Statistic, difference.Value / difference.StandardError);
            Near.Equal(known.PValue, 2 * Math.Min(difference.PValueBelow(0), difference.PValueAbove(0)));
        }
        else
        {
            double n = known.Worse.Length, h = known.Horizon;
            var variance = LongRunVariance.Bartlett(known.Worse, known.Horizon - 1) / n;
            Near.Equal(known.Statistic, known.Worse.Average() / Math.Sqrt(variance / ((n + 1 - 2 * h + h * (h - 1) / n) / n)));
        }
    }

    [Fact]
    public void One_step_ahead_it_is_the_paired_t_test()
    {
        var known = Case("one step");
        var worse = known.Worse;
        var difference = DieboldMariano.Difference(known.Candidate, known.Champion, 1);
        var squares = worse.Sum(w => Math.Pow(w - worse.Average(), 2));
        Near.Equal(Math.Sqrt(squares / (worse.Length - 1) / worse.Length), difference.StandardError);
        Assert.Equal(worse.Length - 1, difference.Freedom);
    }

    [Fact]
    public void A_variance_that_comes_out_negative_is_taken_with_falling_weights()
    {
        double[] zigzag = [1, -1, 1, -1, 1, -1, 1, -1.5];
        Assert.True(LongRunVariance.Truncated(zigzag, 1) < 0);
        Assert.True(LongRunVariance.Bartlett(zigzag, 1) > 0);
        Assert.True(DieboldMariano.Difference(zigzag, new double[8], 2).StandardError > 0);
    }

    [Fact]
    public void Series_too_short_tell_nothing()
    {
        Assert.Equal(double.NaN, DieboldMariano.Difference([1], [2], 1).PValueNotWorse(5));
        Assert.Equal(double.NaN, DieboldMariano.Difference([1, 2, 4], [2, 1, 3], 4).PValueNotWorse(5));
        Assert.Equal(double.NaN, DieboldMariano.NeweyWest([1], [2]).PValueNotWorse(5));
        Assert.Equal(double.NaN, DieboldMariano.FixedSmoothing([1, 2, 4], [2, 1, 3]).PValueNotWorse(5));
    }

    [Fact]
    public void The_same_losses_differ_by_nothing()
    {
        double[] losses = [.. Enumerable.Range(0, 40).Select(i => i % 7 + 0.5)];
        StudentDifference[] all =
        [
            DieboldMariano.Difference(losses, losses, 3), DieboldMariano.NeweyWest(losses, losses), DieboldMariano.FixedSmoothing(losses, losses),
        ];
        Assert.All(all, d => Assert.Equal((0, 0, 0, 1), (d.Value, d.StandardError, d.PValueNotWorse(0.1), d.PValueBetter(0))));
    }

    [Fact]
    public void A_loss_without_a_value_tells_nothing() =>
        Assert.Equal(double.NaN, DieboldMariano.FixedSmoothing([1, 2, 3, double.NaN, 5], [1, 1, 1, 1, 2]).PValueNotWorse(9));

    private static DieboldMarianoCase Case(string name) => SignificanceFixture.Known.DieboldMariano.Single(c => c.Name == name);
}
