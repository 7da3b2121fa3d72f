using CsCheck;
using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class DeLongTests
{
    private static readonly Gen<(bool, float, float)[]> Rows =
        Gen.Select(Gen.Bool, Gen.Int[0, 9], Gen.Int[0, 9], (p, a, b) => (p, (float)a, (float)b)).Array[4, 40]
            .Where(rows => rows.Count(r => r.p) >= 2 && rows.Count(r => !r.p) >= 2);

    public static TheoryData<string> Names => [.. SignificanceFixture.Known.DeLong.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Areas_variances_and_the_test_agree_with_pROC(string name)
    {
        var known = Case(name);
        var (candidate, champion) = (DeLong.Area(known.Positive, known.Candidate), DeLong.Area(known.Positive, known.Champion));
        Near.Equal(known.Aucs[0], candidate.Area);
        Near.Equal(known.Aucs[1], champion.Area);
        Near.Equal(known.Variances[0], candidate.Variance);
        Near.Equal(known.Variances[1], champion.Variance);
        var difference = DeLong.Difference(known.Positive, known.Candidate, known.Champion);
        Near.Equal(-known.Statistic, difference.Value / difference.StandardError);
        Near.Equal(known.PValue, 2 * Math.Min(difference.PValueBelow(0), difference.PValueAbove(0)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_clustered_error_agrees_with_a_matrix_of_all_pairs(string name)
    {
        var known = Case(name);
        var difference = DeLong.Clustered(known.Positive, known.Candidate, known.Champion, known.Blocks);
        Near.Equal(known.ClusteredError, difference.StandardError);
        Near.Equal(known.Aucs[1] - known.Aucs[0], difference.Value);
    }

    // X. Robin et al., BMC Bioinformatics 12 (2011) 77 and pROC's manual: Z = 2.209, p = 0.02718.
    [Fact]
    public void The_published_example_of_subarachnoid_haemorrhage_comes_out()
    {
        var known = Case("aSAH, wfns and s100b");
        var difference = DeLong.Difference(known.Positive, known.Candidate, known.Champion);
        Assert.Equal(-2.209, difference.Value / difference.StandardError, 3);
        Assert.Equal(0.02718, 2 * difference.PValueBetter(0), 5);
    }

    [Fact]
    public void Rows_told_twice_in_one_block_say_nothing_new() =>
        Gen.Select(Rows, Gen.Int[2, 4]).Sample((rows, times) =>
        {
            var once = DeLong.Difference(Positive(rows), Candidate(rows), Champion(rows));
            var repeated = rows.SelectMany(r => Enumerable.Repeat(r, times)).ToArray();
            int[] blocks = [.. repeated.Select((_, i) => i / times)];
            var often = DeLong.Clustered(Positive(repeated), Candidate(repeated), Champion(repeated), blocks);
            Assert.Equal(once.Value, often.Value, 12);
            Assert.Equal(once.StandardError, often.StandardError, 12);
        });

    [Fact]
    public void Exchanging_the_two_turns_the_sign_and_keeps_the_error() =>
        Rows.Sample(rows =>
        {
            var there = DeLong.Difference(Positive(rows), Candidate(rows), Champion(rows));
            var back = DeLong.Difference(Positive(rows), Champion(rows), Candidate(rows));
            Assert.Equal(there.Value, -back.Value, 12);
            Assert.Equal(there.StandardError, back.StandardError, 12);
        });

    [Fact]
    public void Only_the_order_of_the_scores_counts() =>
        Rows.Sample(rows =>
        {
            float[] stretched = [.. Candidate(rows).Select(s => MathF.Exp(s) - 7)];
            return DeLong.Difference(Positive(rows), Candidate(rows), stretched) is { Value: 0, StandardError: 0 };
        });

    [Fact]
    public void Fewer_than_two_of_a_class_or_a_score_that_is_no_number_tell_nothing()
    {
        Assert.Equal(double.NaN, DeLong.Difference([true, false, false], [3, 2, 1], [1, 2, 3]).Value);
        Assert.Equal(double.NaN, DeLong.Difference([false, false, false], [3, 2, 1], [1, 2, 3]).PValueNotWorse(1));
        Assert.Equal(double.NaN, DeLong.Difference([true, true, false, false], [3, float.NaN, 1, 2], [1, 2, 3, 4]).PValueNotWorse(1));
        Assert.Equal(double.NaN, DeLong.Clustered([true, true, false, false], [3, 2, 1, 0], [1, 2, 3, 4], [1, 1, 2, 3]).StandardError);
    }

    private static DeLongCase Case(string name) => SignificanceFixture.Known.DeLong.Single(c => c.Name == name);

    private static bool[] Positive((bool, float, float)[] rows) => Array.ConvertAll(rows, r => r.Item1);

    private static float[] Candidate((bool, float, float)[] rows) => Array.ConvertAll(rows, r => r.Item2);

    private static float[] Champion((bool, float, float)[] rows) => Array.ConvertAll(rows, r => r.Item3);
}
