using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Retraining.Replaying.Playing;
using Xunit;

namespace Levain.Retraining.Replaying.Results;

public sealed class DayDrawsTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(10, 10)]
    [InlineData(64, 10)]
    [InlineData(1000, 18)]
    [InlineData(4096, 28)]
    public void Stretches_grow_with_the_cube_root_of_the_days(int days, int length) =>
        Assert.Equal(length, new DayDraws(Days(days, 1), days, 1).Length);

    [Fact]
    public void A_draw_has_as_many_days_as_were_played_in_whole_stretches()
    {
        var draws = new DayDraws(Days(100, 3), 300, 1);
        var weights = new int[300];
        for (var draw = 0; draw < 50; draw++)
        {
            draws.Draw(draw, weights);
            Assert.Equal(300, weights.Sum());
            for (var day = 0; day < 100; day++) Assert.Single(weights[(3 * day)..(3 * day + 3)].Distinct());
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_days_and_another_does_not()
    {
        int[] one = new int[100], two = new int[100], other = new int[100];
        new DayDraws(Days(100, 1), 100, 7).Draw(5, one);
        new DayDraws(Days(100, 1), 100, 7).Draw(5, two);
        new DayDraws(Days(100, 1), 100, 8).Draw(5, other);
        Assert.Equal(one, two);
        Assert.NotEqual(one, other);
    }

    // The bootstrap's variance of a mean has a closed form: that of the means of all stretches over the number of stretches.
    [Fact]
    public void The_spread_of_a_mean_is_that_of_all_stretches()
    {
        const int days = 400, length = 20;
        float[] errors = [.. Enumerable.Range(0, days).Select(d => 2 + MathF.Sin(d / 9f) + MathF.Cos(d * d))];
        var draws = new DayDraws(Days(days, 1), days, 1);
        // 400 days would have stretches of 13; the closed form wants whole stretches, so it is held against the nearest.
        var values = draws.Of([new PlayedAnswers("p", new Scored(new float[days], errors, 1), null)], Metric.Mae, TestContext.Current.CancellationToken)[0];
        double[] means = [.. Enumerable.Range(0, days - draws.Length + 1).Select(s => errors.Skip(s).Take(draws.Length).Average(e => Math.Abs((double)e)))];
        var expected = means.Average(m => (m - means.Average()) * (m - means.Average())) / ((double)days / draws.Length);
        var found = values.Average(v => (v - values.Average()) * (v - values.Average()));
        Assert.InRange(found / expected, 0.85, 1.15);
        Assert.InRange(draws.Length, 10, length);
    }

    private static List<PlayedDay> Days(int count, int rows) => [.. Enumerable.Range(0, count).Select(d => new PlayedDay(First.AddDays(d), d * rows, (d + 1) * rows))];
}
