using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class MomentsTests
{
    private static readonly Gen<double[]> Values = Gen.Double[-1e6, 1e6].Array[0, 100];

    [Fact]
    public void Parts_together_are_the_whole() => Gen.Select(Values, Values, Gen.Double[-1e9, 1e9]).Sample((a, b, shift) =>
    {
        (a, b) = ([.. a.Select(v => v + shift)], [.. b.Select(v => v + shift)]);
        Same(Exact([.. a, .. b]), MomentsOfBlock.Of(a).Merge(MomentsOfBlock.Of(b)));
        Same(Exact([.. a, .. b]), MomentsOfBlock.Of([.. a, .. b]));
    });

    [Theory]
    [InlineData(1e9)]
    [InlineData(-1e12)]
    public void A_small_spread_far_from_zero_is_not_lost(double shift)
    {
        var whole = Moments.None;
        foreach (var block in Enumerable.Range(0, 100_000).Select(i => shift + i % 10).Chunk(1000)) whole = whole.Merge(MomentsOfBlock.Of(block));
        Assert.Equal(shift + 4.5, whole.Mean, 1e-3);
        Assert.Equal(8.25 * 100_000 / 99_999, whole.Variance, 1e-9);
    }

    [Fact]
    public void A_constant_does_not_vary() => Assert.Equal((0, 0.1, 0.1), (
        MomentsOfBlock.Of([.. Enumerable.Repeat(0.1, 999)]).Variance,
        MomentsOfBlock.Of([.. Enumerable.Repeat(0.1, 999)]).Minimum,
        MomentsOfBlock.Of([.. Enumerable.Repeat(0.1, 999)]).Maximum));

    [Fact]
    public void Nothing_adds_nothing()
    {
        var some = MomentsOfBlock.Of([1, 2, 4]);
        Assert.Equal(Moments.None, MomentsOfBlock.Of([]));
        Assert.Equal(some, Moments.None.Merge(some));
        Assert.Equal(some, some.Merge(Moments.None));
    }

    private static Moments Exact(double[] values)
    {
        if (values.Length == 0) return Moments.None;
        var mean = values.Select(v => (decimal)v).Average();
        return new(
            values.Length, values.Min(), values.Max(), (double)mean, (double)values.Sum(v => ((decimal)v - mean) * ((decimal)v - mean)));
    }

    private static void Same(Moments exact, Moments found)
    {
        Assert.Equal((exact.Count, exact.Minimum, exact.Maximum), (found.Count, found.Minimum, found.Maximum));
        var scale = Math.Max(Math.Abs(exact.Minimum), Math.Abs(exact.Maximum));
        if (exact.Count == 0) return;
        Assert.Equal(exact.Mean, found.Mean, 1e-9 * scale);

        // Decimals of doubles have 15 digits: what they round away is no fault of the moments.
        Assert.Equal(exact.SquaredDeviations, found.SquaredDeviations, 1e-9 * exact.SquaredDeviations + 1e-6 * exact.Count);
    }
}
