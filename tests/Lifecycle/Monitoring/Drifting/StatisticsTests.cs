using CsCheck;
using Levain.Evaluating.Significance;
using Levain.Monitoring.Drifting.Fixtures;
using Levain.Validating.Profiling;
using Xunit;

namespace Levain.Monitoring.Drifting;

public sealed class StatisticsTests
{
    [Fact]
    public void Wasserstein_is_that_of_SciPy() => Assert.All(DriftFixture.Known.Samples, known => Assert.Equal(
        known.Wasserstein,
        StepDistance.Of(KolmogorovSmirnovTests.Points(known.Past), KolmogorovSmirnovTests.Points(known.Present)).Area,
        1e-12));

    [Fact]
    public void Chi_square_is_that_of_SciPy_on_the_pooled_table() => Assert.All(DriftFixture.Known.Tables, known =>
    {
        var test = ChiSquare.Of(known.Past, known.Present);
        Assert.Equal(known.Freedom, test.Freedom);
        Assert.Equal(known.Statistic, test.Statistic, 1e-9 * Math.Max(1, known.Statistic));
        Assert.Equal(known.PValue, test.PValue, 1e-9);
    });

    [Fact]
    public void One_category_tells_nothing()
    {
        Assert.Equal((0, 1.0), (ChiSquare.Of([10], [4]).Freedom, ChiSquare.Of([10], [4]).PValue));
        Assert.Equal((0, 1.0), (ChiSquare.Of([3, 1], [1, 2]).Freedom, ChiSquare.Of([3, 1], [1, 2]).PValue));
    }

    [Fact]
    public void Jensen_Shannon_is_that_of_SciPy() => Assert.All(DriftFixture.Known.Tables, known =>
        Assert.Equal(known.JensenShannon, BinDistance.JensenShannon(known.Past, known.Present)!.Value, 1e-9));

    [Fact]
    public void The_stability_index_is_that_of_its_formula() => Assert.All(DriftFixture.Known.Tables, known =>
        Assert.Equal(known.StabilityIndex, BinDistance.StabilityIndex(known.Past, known.Present)!.Value, 1e-9));

    [Fact]
    public void One_bin_and_an_empty_side_have_no_distance()
    {
        Assert.Null(BinDistance.StabilityIndex([5], [5]));
        Assert.Null(BinDistance.JensenShannon([5, 5], [0, 0]));
    }

    [Fact]
    public void The_adjustment_is_that_of_R() => Assert.All(DriftFixture.Known.Adjustments, known =>
        Assert.All(BenjaminiHochberg.Adjust(known.Raw).Zip(known.Adjusted), p => Near.Equal(p.Second, p.First)));

    [Fact]
    public void The_least_adjusted_value_is_found_without_the_others() => Gen.Double[0, 1].Array[1, 20].Sample(raw =>
        Assert.Equal(BenjaminiHochberg.Adjust(raw).Min(), BenjaminiHochberg.Least([.. raw]), 1e-15));

    [Fact]
    public void What_has_no_value_claims_nothing_and_still_counts() =>
        Assert.Equal([0.03, double.NaN, 0.06], BenjaminiHochberg.Adjust([0.01, double.NaN, 0.04]));

    [Fact]
    public void Many_floats_are_sorted_by_their_bits() => Gen.Float.Array[0, 10_000].Sample(values =>
    {
        float[] numbers = [.. values.Where(float.IsFinite)];
        float[] sorted = [.. numbers.Order()];
        RadixSort.Sort(numbers, new float[numbers.Length]);
        Assert.Equal(sorted, numbers);
    }, iter: 200);

    [Fact]
    public void Distances_of_sketches_are_those_of_all_values_within_the_stated_error()
    {
        var random = new SplitMix(7);
        var (a, b) = (new float[200_000], new float[30_000]);
        for (var i = 0; i < a.Length; i++) a[i] = random.Below(1 << 20);
        for (var i = 0; i < b.Length; i++) b[i] = random.Below(1 << 20) * 1.1f + 50_000;
        var exact = StepDistance.Of(KolmogorovSmirnovTests.Points(a), KolmogorovSmirnovTests.Points(b));
        var (past, present) = (Sketched(a), Sketched(b));
        var sketched = StepDistance.Of(past.Points, present.Points);
        var error = past.Quantiles!.RankError + present.Quantiles!.RankError;
        Assert.InRange(error, 0.001, 0.02);
        Assert.InRange(sketched.Farthest, exact.Farthest - error, exact.Farthest + error);
        Assert.InRange(sketched.Area, exact.Area * 0.9, exact.Area * 1.1);
    }

    [Fact]
    public void A_shift_and_its_distance_are_each_other()
    {
        foreach (var distance in new[] { 0, 0.1, 0.5, 0.9, 0.999 })
            Assert.Equal(distance, QuietLevels.Distance(QuietLevels.Shift(distance)), 1e-12);
        Assert.True(double.IsFinite(QuietLevels.Shift(1)));
    }

    private static ColumnProfile Sketched(float[] values)
    {
        var sketch = new ColumnSketch(new("x", "number", ColumnKind.Number));
        sketch.AddNumbers(Array.ConvertAll(values, v => (double)v));
        return sketch.ToProfile();
    }
}
