using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class McNemarTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SignificanceFixture.Known.McNemar.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void P_values_agree_with_R(int index)
    {
        var known = SignificanceFixture.Known.McNemar[index];
        var counts = Counts(known);
        Near.Equal(known.Exact, counts.ExactPValue);
        Near.Equal(known.MidP, counts.MidPValue);
        Near.Equal(known.ChiSquared, counts.ChiSquaredPValue);
        Near.Equal(known.Corrected, counts.CorrectedPValue);
    }

    // R searches the restricted likelihood, which finds its top to about half of the digits.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Tangos_bounds_agree_with_a_searched_likelihood(int index)
    {
        var known = SignificanceFixture.Known.McNemar[index];
        var difference = Counts(known).Difference;
        Near.Equal(known.Low, difference.Low(0.975), 1e-6);
        Near.Equal(known.High, difference.High(0.975), 1e-6);
        Near.Equal(known.MarginP, difference.PValueNotWorse(0.05), 1e-6);
    }

    // Fagerland, Lydersen and Laake 2013, table of p-values; 2014, score interval. Agresti and Min 2005, score interval.
    [Fact]
    public void Published_examples_come_out()
    {
        var airways = new McNemar(1, 7, 21);
        double[] pValues = [airways.ChiSquaredPValue, airways.ExactPValue, airways.MidPValue, airways.CorrectedPValue];
        Assert.Equal([0.034, 0.070, 0.039, 0.077], pValues.Select(p => Math.Round(p, 3)));
        Assert.Equal((-0.517, -0.026), Rounded(airways.Difference));
        Assert.Equal((-0.020, 0.207), Rounded(new McNemar(16, 8, 86).Difference));
    }

    [Fact]
    public void At_no_margin_the_score_test_is_McNemars()
    {
        var counts = new McNemar(20, 35, 400);
        Near.Equal(counts.ChiSquaredPValue, 2 * counts.Difference.PValueBetter(0));
    }

    [Fact]
    public void Models_that_agree_on_every_row_differ_by_no_more_than_the_rows_can_show()
    {
        var few = new McNemar(0, 0, 20);
        var many = new McNemar(0, 0, 2000);
        Assert.Equal(1, few.ExactPValue);
        Assert.Equal(1, few.MidPValue);
        Assert.Equal(1, few.CorrectedPValue);
        Assert.Equal(0.5, few.Difference.PValueBetter(0));
        Assert.False(PairedDifference.Claims(few.Difference.PValueNotWorse(0.02), 0.95));
        Assert.True(PairedDifference.Claims(many.Difference.PValueNotWorse(0.02), 0.95));
        Assert.Equal(few.Difference.High(0.95), -few.Difference.Low(0.95), 9);
    }

    [Fact]
    public void Rows_are_counted_by_who_alone_is_right() =>
        Assert.Equal(new McNemar(2, 1, 6), McNemar.Of([0, 1, 2, 0, 1, 2], [0, 1, 0, 1, 1, 0], [0, 1, 2, 0, 2, 1]));

    [Fact]
    public void Wrong_in_the_same_row_is_agreement() =>
        Assert.Equal(new McNemar(0, 0, 2), McNemar.Of([0, 0], [1, 1], [2, 1]));

    // With nothing on one side the bound is (n - z^2) / (n + z^2).
    [Fact]
    public void All_against_nothing_ends_at_the_edge()
    {
        var difference = new McNemar(8, 0, 8).Difference;
        var square = 1.6448536269514722 * 1.6448536269514722;
        Near.Equal((8 - square) / (8 + square), difference.Low(0.95), 1e-9);
        Assert.Equal(1, difference.High(0.95), 9);
        Assert.Equal(-1, new McNemar(0, 8, 8).Difference.Low(0.95), 9);
    }

    [Fact]
    public void Clustered_rows_are_judged_by_their_blocks()
    {
        int[] labels = [.. Enumerable.Range(0, 60).Select(i => i % 3)];
        int[] champion = [.. labels.Select((l, i) => i / 10 == 1 ? l + 1 : l)];
        int[] candidate = [.. labels.Select((l, i) => i / 10 is 3 or 4 ? l + 1 : l)];
        var apart = McNemar.Clustered(labels, candidate, champion, [.. Enumerable.Range(0, 60)]);
        var together = McNemar.Clustered(labels, candidate, champion, [.. Enumerable.Range(0, 60).Select(i => i / 10)]);
        Assert.Equal(McNemar.Of(labels, candidate, champion).Difference.Value, together.Value, 12);
        Assert.Equal(5, together.Freedom);
        Assert.True(together.StandardError > 2.5 * apart.StandardError);
    }

    private static McNemar Counts(McNemarCase known) => new(known.ChampionOnly, known.CandidateOnly, known.Rows);

    private static (double, double) Rounded(ScoreDifference difference) =>
        (Math.Round(difference.Low(0.975), 3), Math.Round(difference.High(0.975), 3));
}
