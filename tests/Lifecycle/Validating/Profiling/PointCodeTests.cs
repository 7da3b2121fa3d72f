using Xunit;

namespace Levain.Validating.Profiling;

public sealed class PointCodeTests
{
    private const int AtMost = 1_720;

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(120, 3, true)]
    [InlineData(5, 1_000_000_007, true)]
    [InlineData(250, 1, true)]
    [InlineData(160, 1, false)]
    public void What_fits_comes_back_exactly(int count, long weight, bool halves)
    {
        var points = Points(count, weight, halves);
        Same(points, PointCode.Read(PointCode.Write(points), points.Total));
    }

    [Theory]
    [InlineData(5_000, 7, true, 320)]
    [InlineData(5_000, 7, false, 160)]
    [InlineData(330, 1_000_000, true, 320)]
    public void The_rest_is_within_half_a_part(int count, long weight, bool halves, int parts)
    {
        var points = Points(count, weight, halves);
        var text = PointCode.Write(points);
        var read = PointCode.Read(text, points.Total);
        Assert.InRange(text.Length, 1, AtMost);
        Assert.Equal((points.Total, parts), (read.Total, read.Count));
        for (var i = 0; i < count; i++)
            Assert.InRange(
                Math.Abs(read.Rank(points.Value(i)) - points.Rank(points.Value(i))), 0, points.Total / (2 * parts) + weight);
    }

    [Fact]
    public void Rounding_the_same_points_again_moves_nothing()
    {
        var once = PointCode.Read(PointCode.Write(Points(5_000, 7, false)), 35_000);
        Same(once, PointCode.Read(PointCode.Write(once), 35_000));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?", 1)]
    [InlineData("AQ==", 1)]
    [InlineData("AQAA", 1)]
    [InlineData("AQAAgD8B", 2)]
    [InlineData("AQAAwH8B", 1)]
    public void What_was_cut_or_spoilt_is_refused(string text, long total) => Assert.Throws<FormatException>(() => PointCode.Read(text, total));

    private static WeightedPoints Points(int count, long weight, bool halves) =>
        WeightedPoints.Of([.. Enumerable.Range(0, count).Select(i => (halves ? i * 0.5 : i / 3.0 + 0.1, weight))]);

    private static void Same(WeightedPoints expected, WeightedPoints found) => Assert.Equal(All(expected), All(found));

    private static IEnumerable<(double, long)> All(WeightedPoints p) => Enumerable.Range(0, p.Count).Select(i => (p.Value(i), p.Weight(i)));
}
