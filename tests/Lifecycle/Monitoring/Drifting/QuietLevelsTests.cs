using Xunit;

namespace Levain.Monitoring.Drifting;

public sealed class QuietLevelsTests
{
    private static readonly double[] Rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Fact]
    public void A_quantile_has_the_share_of_its_level()
    {
        for (var i = 0; i < Rising.Length; i++) Assert.Equal(1 - QuietLevels.All[i], QuietLevels.Share(Rising, Rising[i]), 1e-12);
    }

    [Fact]
    public void The_share_falls_without_an_end()
    {
        double[] shares = [.. Enumerable.Range(0, 200).Select(i => QuietLevels.Share(Rising, i / 10.0))];
        Assert.Equal(1, shares[0]);
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.InRange(shares[^1], double.Epsilon, 1e-6);
    }

    [Fact]
    public void Where_no_window_differs_any_difference_is_rare()
    {
        var none = new double[Rising.Length];
        Assert.Equal((1, 0), (QuietLevels.Share(none, 0), QuietLevels.Share(none, 0.01)));
    }
}
