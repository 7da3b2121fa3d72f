using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class DistinctSketchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(3_000)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    [InlineData(1_000_000)]
    public void The_estimate_is_within_four_standard_errors(int count)
    {
        var bound = 4 * DistinctSketch.StandardError * count;
        Assert.InRange(Whole(count).Estimate, count - bound, count + bound);
        Assert.InRange(Fractions(count).Estimate, count - bound, count + bound);
    }

    [Fact]
    public void The_standard_error_is_what_is_said()
    {
        var errors = Enumerable.Range(0, 200).Select(seed =>
        {
            var random = new SplitMix((ulong)seed);
            var sketch = new DistinctSketch();
            for (var i = 0; i < 20_000; i++) sketch.Add(random.Next());
            return sketch.Estimate / 20_000.0 - 1;
        }).ToList();
        Assert.InRange(Math.Sqrt(errors.Average(e => e * e)), 0.8 * DistinctSketch.StandardError, 1.15 * DistinctSketch.StandardError);
        Assert.InRange(errors.Average(), -0.006, 0.006);
    }

    [Fact]
    public void Merging_is_one_pass_over_both() => Gen.Select(Gen.Double.Array[0, 500], Gen.Double.Array[0, 500]).Sample((a, b) =>
    {
        var (both, merged) = (Of([.. a, .. b]), Of(a));
        merged.Merge(Of(b));
        Assert.Equal(both.Values.ToArray(), merged.Values.ToArray());
    });

    [Fact]
    public void The_same_value_counts_once_and_minus_zero_is_zero() =>
        Assert.Equal(2, Of([0.0, -0.0, 1, 1, 1, 0]).Estimate);

    [Fact]
    public void The_highest_value_of_a_register_is_that_of_a_hash_of_zeros()
    {
        var sketch = new DistinctSketch();
        sketch.Add(0UL);
        Assert.Equal(DistinctSketch.Highest, sketch.Values[0]);
    }

    private static DistinctSketch Whole(int count) => Of([.. Enumerable.Range(0, count).Select(i => (double)i)]);

    private static DistinctSketch Fractions(int count) => Of([.. Enumerable.Range(0, count).Select(i => (i - count / 2) / 1000.0)]);

    private static DistinctSketch Of(double[] values)
    {
        var sketch = new DistinctSketch();
        sketch.Add(values);
        return sketch;
    }
}
