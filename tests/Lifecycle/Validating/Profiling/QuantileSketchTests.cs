using CsCheck;
using Xunit;

namespace Levain.Validating.Profiling;

/// <summary>The stated rank error, over 99 ranks and over inputs on both sides of every change of the sketch's ways.</summary>
public sealed class QuantileSketchTests
{
    private const int Seeds = 8;

    public static TheoryData<string, int> Inputs => [.. Numbers.Kinds.SelectMany(
        k => new[] { 3_000, 40_000, 140_000, 300_000 }.Select(n => (k, n)))];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ranks_are_within_the_stated_error(string kind, int count) =>
        Holds(Numbers.Of(kind, count), (values, seed) => Sketched(values, (ulong)seed));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ranks_of_a_tree_of_parts_are(string kind, int count) => Holds(Numbers.Of(kind, count), (values, seed) =>
    {
        var row = Parts(values, seed);
        while (row.Count > 1)
        {
            for (var i = 0; i + 1 < row.Count; i += 2) row[i].Merge(row[i + 1]);
            row = [.. row.Where((_, i) => i % 2 == 0)];
        }

        return row[0];
    });

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ranks_of_a_chain_of_parts_are(string kind, int count) => Holds(Numbers.Of(kind, count), (values, seed) =>
    {
        var parts = Parts(values, seed);
        foreach (var part in parts.Skip(1)) parts[0].Merge(part);
        return parts[0];
    });

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Ranks_of_parts_that_were_saved_are(string kind, int count) => Holds(Numbers.Of(kind, count), (values, seed) =>
    {
        var whole = new QuantileSketch((ulong)seed);
        foreach (var part in Parts(values, seed)) whole.Add(Saved(part));
        return whole;
    });

    [Fact]
    public void Weights_add_up_to_the_number_of_values() =>
        Gen.Int[0, 600_000].Array[1, 4].Sample(sizes =>
        {
            var whole = new QuantileSketch(1);
            foreach (var (i, size) in sizes.Index())
            {
                var part = Sketched(new double[size], (ulong)i);
                if (i % 2 == 0) whole.Merge(part);
                else whole.Add(part.ToPoints());
            }

            Assert.Equal((sizes.Sum(), sizes.Sum()), (whole.Count, whole.ToPoints().Total));
        }, iter: 30);

    [Fact]
    public void Few_values_are_kept_exactly()
    {
        var sketch = Sketched(Numbers.Of("random", 700), 1);
        Assert.True(sketch.IsExact);
        Assert.Equal(Numbers.Of("random", 700).Order(), Enumerable.Range(0, 700).Select(i => sketch.ToPoints().At(i)));
        Assert.False(Sketched(Numbers.Of("random", 1000), 1).IsExact);
    }

    [Fact]
    public void A_sketch_stays_small()
    {
        var sketch = Sketched(Numbers.Of("random", 3_000_000), 1);
        Assert.InRange(sketch.ToPoints().Count, 500, 4_000);
    }

    private static void Holds(double[] values, Func<double[], int, QuantileSketch> sketch)
    {
        var sorted = values.Order().ToArray();
        var truth = WeightedPoints.Of([.. sorted.Select(v => (v, 1L))]);
        var errors = new List<double>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var points = Saved(sketch(values, seed));
            Assert.Equal(values.Length, points.Total);
            for (var percent = 1; percent < 100; percent++)
            {
                var value = sorted[(long)values.Length * percent / 100];
                errors.Add(Math.Abs(points.Rank(value) - truth.Rank(value)) / (double)values.Length);
                errors.Add(Math.Abs(points.Below(value) - truth.Below(value)) / (double)values.Length);
            }
        }

        errors.Sort();
        Assert.InRange(errors[(int)(errors.Count * QuantileSketch.Confidence)], 0, QuantileSketch.RankError);
        Assert.InRange(errors[^1], 0, 1.5 * QuantileSketch.RankError);
    }

    private static WeightedPoints Saved(QuantileSketch sketch) => PointCode.Read(PointCode.Write(sketch.ToPoints()), sketch.Count);

    private static List<QuantileSketch> Parts(double[] values, int seed) =>
        [.. values.Chunk(values.Length / 16 + 1).Select((part, i) => Sketched(part, (ulong)(seed * 100 + i)))];

    private static QuantileSketch Sketched(double[] values, ulong seed)
    {
        var sketch = new QuantileSketch(seed);
        for (var i = 0; i < values.Length; i += 1000) sketch.Add(values.AsSpan(i, Math.Min(1000, values.Length - i)));
        return sketch;
    }
}
