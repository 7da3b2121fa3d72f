using CsCheck;
using Xunit;

namespace Levain.Evaluating.Curves;

public sealed class ThinningTests
{
    private static readonly Gen<IReadOnlyList<CurvePoint>> Curve =
        Gen.Float[0, 1].Array[2, 900].SelectMany(
            scores => Gen.Int[0, 3].Array[scores.Length],
            (scores, dice) => (IReadOnlyList<CurvePoint>)new RankingSteps(
                new Scored([.. dice.Select((d, i) => i == 0 || i > 1 && d == 0 ? 1f : 0f)], scores, 1)).PrecisionRecall());

    [Fact]
    public void Few_points_stay_as_they_are()
    {
        var points = Points(Enumerable.Range(0, 200).Select(i => (i / 199.0, i % 2 * 1.0)));
        Assert.Same(points, Thinning.Thin(points));
    }

    [Fact]
    public void What_is_left_stands_in_order_with_both_ends_and_never_more_than_two_hundred() => Curve.Sample(points =>
    {
        var thin = Thinning.Thin(points);
        Assert.True(thin.Count <= Thinning.Most);
        Assert.Equal((points[0], points[^1]), (thin[0], thin[^1]));
        Assert.Equal(points.Where(thin.Contains), thin);
        Assert.Equal(thin, Thinning.Thin(points));
    }, iter: 40);

    // 5,000 steps of a curve with ripples: no left-out point is farther from what is drawn than a line is wide in a picture.
    [Theory]
    [InlineData(30, 0.0, 0.004)]
    [InlineData(30, 0.02, 0.012)]
    public void The_shape_is_kept(int ripples, double height, double within)
    {
        var points = Points(Enumerable.Range(0, 5001).Select(i => i / 5000.0)
            .Select(x => (x, Math.Sqrt(x) * (1 - height) + height * (1 + Math.Sin(x * ripples * 2 * Math.PI)) / 2)));
        var thin = Thinning.Thin(points);
        Assert.All(points, p => Assert.True(
            thin.Zip(thin.Skip(1)).Min(s => Thinning.Distance(p, s.First, s.Second)) < within, $"{p.X}"));
    }

    [Fact]
    public void A_single_spike_among_thousands_of_points_stays()
    {
        var points = Points(Enumerable.Range(0, 5001).Select(i => (i / 5000.0, i == 1234 ? 0.9 : 0.1)));
        Assert.Contains(points[1234], Thinning.Thin(points, most: 5));
    }

    [Fact]
    public void A_straight_line_needs_its_ends_alone() =>
        Assert.Equal([0, 1], Thinning.Thin(Points(Enumerable.Range(0, 1025).Select(i => (i / 1024.0, i / 1024.0)))).Select(p => p.X));

    [Theory]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(2, 0, 1)]
    [InlineData(-3, 4, 5)]
    public void A_distance_is_from_the_stretch_and_not_from_the_line_beyond_it(double x, double y, double distance) =>
        Assert.Equal(distance, Thinning.Distance(Point(x, y), Point(0, 0), Point(1, 0)), 12);

    private static CurvePoint Point(double x, double y) => new() { X = x, Y = y, Threshold = null };

    private static IReadOnlyList<CurvePoint> Points(IEnumerable<(double X, double Y)> points) => [.. points.Select(p => Point(p.X, p.Y))];
}
