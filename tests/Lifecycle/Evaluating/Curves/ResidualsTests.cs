using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class ResidualsTests
{
    private static readonly DateTime First = new(2020, 1, 1);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    [InlineData(252, 50)]
    [InlineData(50_000, Residuals.MostStretches)]
    public void Stretches_are_few_about_as_long_and_hold_every_row(int rows, int expected)
    {
        var stretches = Residuals.OverTime(Wrong(rows), Days(rows));
        Assert.Equal(expected, stretches.Count);
        Assert.Equal(rows, stretches.Sum(s => s.Rows));
        Assert.InRange(stretches.Max(s => s.Rows) - stretches.Min(s => s.Rows), 0, 1);
        Assert.All(stretches.Zip(stretches.Skip(1)), p => Assert.True(p.First.To < p.Second.From));
        Assert.Equal((First, First.AddDays(rows - 1)), (stretches[0].From, stretches[^1].To));
    }

    [Fact]
    public void A_stretch_tells_mean_and_quantiles_of_actual_minus_predicted()
    {
        var scored = new Scored([1, 2, 3, 4, 5], [0, 0, 0, 0, 6], 1);
        var stretch = Assert.Single(Residuals.OverTime(scored, Days(5)));
        Assert.Equal(1.8, stretch.Mean, 12);
        Assert.Equal((-0.6, 3.8), (Math.Round(stretch.Low, 12), Math.Round(stretch.High, 12)));
    }

    [Fact]
    public void Rows_out_of_order_are_put_in_order()
    {
        var (scored, times) = (Wrong(40), Days(40));
        int[] shuffled = [.. Enumerable.Range(0, 40).OrderBy(i => i * 17 % 40)];
        var other = new Scored([.. shuffled.Select(i => scored.Labels[i])], [.. shuffled.Select(i => scored.Scores[i])], 1);
        Assert.Equal(Residuals.OverTime(scored, times), Residuals.OverTime(other, [.. shuffled.Select(i => times[i])]));
    }

    [Fact]
    public void Rows_without_time_have_no_stretches() =>
        Assert.Empty(Residuals.OverTime(Wrong(20), [.. Enumerable.Repeat(DateTime.MinValue, 20)]));

    [Fact]
    public void Bins_of_predictions_rise_and_tell_what_happened()
    {
        var bins = Residuals.ByPrediction(Wrong(1000));
        Assert.Equal(Residuals.PredictionBins, bins.Count);
        Assert.Equal(1000, bins.Sum(b => b.Rows));
        Assert.Equal(bins.OrderBy(b => b.MeanPredicted), bins);
        Assert.All(bins, b => Assert.True(b.Low <= b.MeanActual && b.MeanActual <= b.High && Math.Abs(b.MeanActual - b.MeanPredicted) < 4));
    }

    private static Scored Wrong(int rows) => new(
        [.. Enumerable.Range(0, rows).Select(i => i * 7 % 97 + i % 5 - 2f)], [.. Enumerable.Range(0, rows).Select(i => i * 7 % 97 * 1f)], 1);

    private static DateTime[] Days(int rows) => [.. Enumerable.Range(0, rows).Select(i => First.AddDays(i))];
}
