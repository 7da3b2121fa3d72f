using CsCheck;
using Levain.Stages;
using Xunit;

namespace Levain.Validating.Profiling;

public sealed class ColumnSketchTests
{
    private static readonly Gen<double[]> Values = Gen.OneOf(
        Gen.Double[-1e3, 1e3], Gen.Int[0, 5].Select(i => (double)i), Gen.Const(double.NaN)).Array[0, 3_000];

    [Fact]
    public void Parts_together_are_the_whole() => Gen.Select(Values, Values).Sample((a, b) =>
    {
        double[] all = [.. a, .. b];
        var (live, saved) = (Numbers.Sketch("x", a), ColumnSketch.FromProfile(Numbers.Sketch("x", a).ToProfile().Again()));
        live.Merge(Numbers.Sketch("y", b));
        saved.Merge(ColumnSketch.FromProfile(Numbers.Sketch("y", b).ToProfile().Again()));
        foreach (var merged in new[] { live.ToProfile(), saved.ToProfile() })
        {
            Same(Numbers.Sketch("x", all).ToProfile(), merged);
            Ranks([.. all.Where(double.IsFinite).Order()], merged);
        }
    }, iter: 60);

    [Theory]
    [InlineData("heavy", 100)]
    [InlineData("shifted", 7)]
    [InlineData("few", 3)]
    public void Many_parts_together_are_the_whole(string kind, int parts)
    {
        var values = Numbers.Of(kind, 100_000);
        var sketches = Numbers.Sketches(values, parts);
        foreach (var part in sketches.Skip(1)) sketches[0].Merge(part);
        Same(Numbers.Sketch("x0", values).ToProfile(), sketches[0].ToProfile());
        Ranks([.. values.Order()], sketches[0].ToProfile());
    }

    [Fact]
    public void The_same_blocks_give_the_same_text()
    {
        var values = Numbers.Of("heavy", 300_000);
        Assert.Equal(Json.Write(Numbers.Sketch("x", values).ToProfile()), Json.Write(Numbers.Sketch("x", values).ToProfile()));
    }

    /// <summary>Bits that every processor and every version of this code must give; a change of the sketch changes them knowingly.</summary>
    [Fact]
    public void The_text_of_a_profile_is_the_same_everywhere() =>
        Assert.StartsWith(
            "sha256:031dfc52e91912b3",
            Digest.OfText(Json.Write(Numbers.Sketch("x", Numbers.Of("random", 200_000)).ToProfile())),
            StringComparison.Ordinal);

    [Fact]
    public void Taking_in_leaves_the_other_as_it_is()
    {
        var (one, other) = (Numbers.Sketch("x", Numbers.Of("few", 9_000)), Numbers.Sketch("x", Numbers.Of("heavy", 9_000)));
        var before = Json.Write(other.ToProfile());
        one.Merge(other);
        Assert.Equal(before, Json.Write(other.ToProfile()));
    }

    [Fact]
    public void A_column_without_numbers_has_no_bounds()
    {
        foreach (var values in new double[][] { [], [double.NaN], [.. Enumerable.Repeat(double.NaN, 5_000)], [double.PositiveInfinity] })
        {
            var found = Numbers.Sketch("x", values).ToProfile().Again();
            Assert.Equal((values.Length, values.Length, 0), (found.Count, found.Missing, found.Distinct.Estimate));
            Assert.Equal((null, null, null, null), (found.Minimum, found.Maximum, found.Mean, found.Variance));
            Assert.Equal((null, null, null), (found.Quantiles, found.Histogram, found.Top));
            Assert.Equal(3, ColumnProfile.Merge([found, Numbers.Sketch("x", [3]).ToProfile()]).Maximum);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(70_000)]
    public void A_constant_is_told_exactly(int rows)
    {
        var found = Numbers.Sketch("x", [.. Enumerable.Repeat(0.1, rows)]).ToProfile().Again();
        Assert.Equal((rows, 0L, 1L), (found.Count, found.Missing, found.Distinct.Estimate));
        Assert.Equal((0.1, 0.1, 0.1, 0), (found.Minimum, found.Maximum, found.Mean!.Value, found.Variance));
        Assert.Equal((rows, 0L, 0.1), (found.Rank(0.1), found.Rank(0.09), found.Quantile(0.5)));
        Assert.Equal([rows], found.Histogram!.Counts);
    }

    [Fact]
    public void Numbers_too_great_to_add_up_have_no_mean_and_still_ranks()
    {
        var found = Numbers.Sketch("x", [double.MaxValue, double.MaxValue, -1]).ToProfile().Again();
        Assert.Equal((null, null, double.MaxValue), (found.Mean, found.Variance, found.Maximum));
        Assert.Equal(1, found.Rank(0));
    }

    [Fact]
    public void Categories_are_counted_exactly_and_by_name()
    {
        var whole = Columns.City(0, 1, 1, -1, 2);
        whole.Merge(Columns.City(3, 1));
        whole.Merge(ColumnSketch.FromProfile(Columns.City(3, 3, 3).ToProfile().Again()));
        var found = whole.ToProfile();
        Assert.Equal([("Ürümqi", 4), ("Oslo", 3), ("Köln", 1), ("Rome", 1)], found.Top!.Values.Select(v => (v.Value, v.Count)));
        Assert.Equal((10, 1, 4, 0), (found.Count, found.Missing, found.Distinct.Estimate, found.Top.OthersAtMost));
        Assert.Null(found.Quantiles);
    }

    [Fact]
    public void Texts_are_counted_over_parts()
    {
        var whole = Columns.Text(["a", "b", "a"]);
        whole.Merge(Columns.Text(["a", "ü"]));
        whole.Merge(ColumnSketch.FromProfile(Columns.Text(["ü", "c", "ü"]).ToProfile().Again()));
        var found = whole.ToProfile();
        Assert.Equal([("a", 3, 0), ("ü", 3, 0), ("b", 1, 0), ("c", 1, 0)], found.Top!.Values.Select(v => (v.Value, v.Count, v.Error)));
        Assert.Equal((14, 6, 4), (found.Count, found.Missing, found.Distinct.Estimate));
    }

    private static void Same(ColumnProfile whole, ColumnProfile merged)
    {
        Assert.Equal((whole.Count, whole.Missing, whole.Minimum, whole.Maximum), (merged.Count, merged.Missing, merged.Minimum, merged.Maximum));
        Assert.Equal(whole.Distinct, merged.Distinct);
        if (whole.Present == 0) return;
        var scale = Math.Max(Math.Abs(whole.Minimum!.Value), Math.Abs(whole.Maximum!.Value));
        Assert.Equal(whole.Mean!.Value, merged.Mean!.Value, 1e-9 * scale);
        Assert.Equal(whole.Variance!.Value, merged.Variance!.Value, 1e-9 * whole.Variance.Value + 1e-15 * scale * scale);
    }

    private static void Ranks(double[] sorted, ColumnProfile found)
    {
        foreach (var value in sorted.Where((_, i) => i % (sorted.Length / 20 + 1) == 0))
            Assert.Equal(sorted.Count(v => v <= value), found.Rank(value), QuantileSketch.RankError * sorted.Length + 1);
    }
}
