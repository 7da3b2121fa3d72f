using Xunit;

namespace Levain.Models.Fraud.Generating;

public sealed class DistributionsTests
{
    private const int Draws = 200_000;
    private readonly RandomStream random = new(7, StreamPurpose.Profile);

    [Fact]
    public void Uniform_numbers_fill_the_open_interval()
    {
        var drawn = Draw(random.Uniform);
        Assert.All(drawn, x => Assert.InRange(x, double.Epsilon, 1 - 1e-16));
        Assert.Equal(0.5, drawn.Average(), 0.005);
        Assert.Equal(1 / 12.0, Variance(drawn), 0.002);
    }

    [Fact]
    public void Whole_numbers_reach_both_ends_equally()
    {
        var counts = Draw(() => random.Between(3, 6)).CountBy(x => x).ToDictionary();
        Assert.Equal([3, 4, 5, 6], counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.Equal(0.25, (double)count / Draws, 0.01));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void A_gamma_number_has_its_mean_and_variance(double shape)
    {
        var drawn = Draw(() => random.Gamma(shape));
        Assert.Equal(1, drawn.Average() / shape, 0.02);
        Assert.Equal(1, Variance(drawn) / shape, 0.05);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(12)]
    [InlineData(100)]
    public void A_Poisson_number_has_its_mean_and_variance(double mean)
    {
        var drawn = Draw(() => random.Poisson(mean));
        Assert.Equal(1, drawn.Average() / mean, 0.02);
        Assert.Equal(1, Variance(drawn) / mean, 0.05);
    }

    [Fact]
    public void A_log_normal_number_has_its_median_and_spread()
    {
        var drawn = Draw(() => random.LogNormal(9, 0.8)).Order().ToList();
        Assert.Equal(9, drawn[Draws / 2], 0.1);
        Assert.Equal(9 * Math.Exp(0.8), drawn[(int)(0.8413 * Draws)], 0.3);
    }

    [Fact]
    public void Dirichlet_shares_add_up_to_one_and_keep_the_mean()
    {
        var drawn = Enumerable.Range(0, 20_000).Select(_ => random.Dirichlet([0.7, 0.2, 0.1], 5)).ToList();
        Assert.All(drawn, shares => Assert.Equal(1, shares.Sum(), 1e-12));
        Assert.Equal(0.7, drawn.Average(shares => shares[0]), 0.01);
        Assert.Equal(0.1, drawn.Average(shares => shares[2]), 0.01);
    }

    [Fact]
    public void Streams_of_other_paths_are_other_streams()
    {
        var first = new HashSet<ulong>();
        for (var customer = 0; customer < 300; customer++)
            for (var day = 0; day < 300; day++)
                Assert.True(first.Add(new RandomStream(1, StreamPurpose.Traffic, customer, day).Next()));
        Assert.True(first.Add(new RandomStream(1, StreamPurpose.Campaign, 0, 0).Next()));
        Assert.True(first.Add(new RandomStream(2, StreamPurpose.Traffic, 0, 0).Next()));
    }

    private static List<double> Draw(Func<double> draw) => [.. Enumerable.Range(0, Draws).Select(_ => draw())];

    private static List<double> Draw(Func<int> draw) => Draw(() => (double)draw());

    private static double Variance(List<double> drawn)
    {
        var mean = drawn.Average();
        return drawn.Average(x => (x - mean) * (x - mean));
    }
}
