using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class HistogramBinsTests
{
    [Fact]
    public void Integers_of_few_values_have_a_bin_each() =>
        Is([-0.5, 0.5, 1.5, 2.5, 3.5], [2, 1, 3, 1], Histogram([0, 0, 1, 2, 2, 2, 3]));

    [Fact]
    public void Few_values_of_any_kind_have_a_bin_each() => Is([-3, 3, 6.5, 7.5], [1, 2, 1], Histogram([0, 6, 6, 7]));

    [Fact]
    public void A_constant_has_one_bin() => Is([4.5, 5.5], [3], Histogram([5, 5, 5]));

    [Fact]
    public void Bounds_that_the_sketch_lost_widen_the_outer_bins()
    {
        var points = WeightedPoints.Of([(1, 5), (2, 5)]);
        Is([-7, 1.5, 9], [5, 5], HistogramBins.Of(points, -7, 9));
    }

    [Fact]
    public void Many_values_have_twenty_bins_of_about_equal_weight_and_short_edges()
    {
        var found = Histogram(Numbers.Of("random", 700));
        Assert.Equal(20, found.Counts.Count);
        Assert.All(found.Counts, n => Assert.InRange(n, 28, 42));
        Assert.All(found.Edges.Skip(1).SkipLast(1), e => Assert.Equal(e, Math.Round(e, 3)));
    }

    [Fact]
    public void A_value_that_most_rows_have_takes_the_bins_it_fills()
    {
        var found = Histogram([.. Enumerable.Repeat(0.0, 600), .. Enumerable.Range(1, 400).Select(i => i * 1.0)]);
        Assert.Equal(0, found.Edges[0]);
        Assert.InRange(found.Counts[0], 600, 660);
        Assert.InRange(found.Counts.Count, 8, 9);
    }

    [Fact]
    public void Edges_rise_and_every_value_is_in_one_bin() =>
        Gen.OneOf(Gen.Double[-5, 5], Gen.Int[-9, 9].Select(i => (double)i), Gen.Double).Where(double.IsFinite).Array[1, 200].Sample(values =>
        {
            var found = Histogram(values);
            Assert.Equal(values.Length, found.Counts.Sum());
            Assert.All(found.Edges.Zip(found.Edges.Skip(1)), e => Assert.True(e.First < e.Second || values.Distinct().Count() == 1, $"{e}"));
            Assert.True(found.Edges[0] <= values.Min() && values.Max() <= found.Edges[^1]);
            for (var bin = 1; bin < found.Counts.Count - 1; bin++)
                Assert.Equal(values.Count(v => v >= found.Edges[bin] && v < found.Edges[bin + 1]), found.Counts[bin]);
        });

    [Fact]
    public void What_lies_outside_given_bins_falls_into_the_first_and_last() =>
        Assert.Equal([3, 1, 2], HistogramBins.Count(WeightedPoints.Of([(-9, 2), (0, 1), (1, 1), (2, 1), (99, 1)]), [0, 1, 2, 3]));

    private static Histogram Histogram(double[] values) =>
        HistogramBins.Of(WeightedPoints.Of([.. values.Select(v => (v, 1L))]), values.Min(), values.Max());

    private static void Is(double[] edges, long[] counts, Histogram found)
    {
        Assert.Equal(edges, found.Edges);
        Assert.Equal(counts, found.Counts);
    }
}
