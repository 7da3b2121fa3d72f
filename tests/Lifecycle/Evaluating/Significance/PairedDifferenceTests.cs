using CsCheck;
using Levain.Evaluating.Fixtures;
using Xunit;

namespace Levain.Evaluating.Significance;

public sealed class PairedDifferenceTests
{
    private static readonly Gen<StudentDifference> Differences =
        Gen.Select(Gen.Double[-2, 2], Gen.Double[0.01, 2], Gen.OneOf(Gen.Const(1.0), Gen.Const(5.0), Gen.Const(49.0), Gen.Const(double.PositiveInfinity)), Student);

    private static readonly Gen<ScoreDifference> Scores =
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 200], (b, c, agreed) => new McNemar(b, c, b + c + agreed).Difference);

    private static readonly Gen<PairedDifference> All = Gen.OneOf(Differences.Select(d => (PairedDifference)d), Scores.Select(d => (PairedDifference)d));

    [Fact]
    public void Quantiles_and_tails_agree_with_R()
    {
        foreach (var known in SignificanceFixture.Known.Student)
        {
            var difference = Student(0, 1, known.Freedom);
            Near.Equal(known.Quantile, difference.High(known.Confidence), 1e-9);
            Near.Equal(-known.Quantile, difference.Low(known.Confidence), 1e-9);
            Near.Equal(known.Tail, difference.PValueBelow(-known.At), 1e-9);
        }

        Near.Equal(1.64485362695147, Student(0, 1, double.PositiveInfinity).High(0.95), 1e-12);
        Near.Equal(0.0287165598160018, Student(-1.9, 1, double.PositiveInfinity).PValueBelow(0), 1e-12);
    }

    [Fact]
    public void A_claim_holds_just_where_the_one_sided_bound_clears() =>
        Gen.Select(All, Gen.Double[-0.9, 0.9], Gen.OneOf(Gen.Const(0.8), Gen.Const(0.95), Gen.Const(0.99))).Where(c => IsClear(c.Item1, c.Item2, c.Item3)).Sample((difference, bound, confidence) =>
            PairedDifference.Claims(difference.PValueBelow(bound), confidence) == difference.High(confidence) < bound
            && PairedDifference.Claims(difference.PValueAbove(bound), confidence) == difference.Low(confidence) > bound);

    [Fact]
    public void The_two_p_values_of_a_bound_share_the_whole() =>
        Gen.Select(All, Gen.Double[-0.9, 0.9]).Sample((difference, bound) =>
            Near.Equal(1, difference.PValueBelow(bound) + difference.PValueAbove(bound)));

    [Fact]
    public void A_harder_claim_has_a_larger_p_value() =>
        Gen.Select(All, Gen.Double[0, 0.4], Gen.Double[0.01, 0.4]).Sample((difference, margin, more) =>
            difference.PValueNotWorse(margin) >= difference.PValueNotWorse(margin + more)
            && difference.PValueBetter(margin + more) >= difference.PValueBetter(margin)
            && difference.PValueNotTooGood(margin) >= difference.PValueNotTooGood(margin + more)
            && difference.PValueUnchanged(margin) >= Math.Max(difference.PValueNotWorse(margin), difference.PValueNotTooGood(margin)));

    // One standard error is 1; the 95% point of the normal distribution is 1.645.
    [Theory]
    [InlineData(0, 1.6, false, false, false)]
    [InlineData(0, 1.7, true, false, true)]
    [InlineData(-1.7, 1.7, true, true, false)]
    [InlineData(-1.7, 3.4, true, true, true)]
    [InlineData(1, 1.7, false, false, false)]
    [InlineData(3, 1.7, false, false, false)]
    public void Each_intent_asks_its_own_question(double value, double margin, bool notWorse, bool better, bool unchanged)
    {
        var difference = Student(value, 1, double.PositiveInfinity);
        Assert.Equal(notWorse, PairedDifference.Claims(difference.PValueNotWorse(margin), 0.95));
        Assert.Equal(better, PairedDifference.Claims(difference.PValueBetter(0), 0.95));
        Assert.Equal(unchanged, PairedDifference.Claims(difference.PValueUnchanged(margin), 0.95));
    }

    [Theory]
    [InlineData(-4, false)]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    public void What_is_far_better_cannot_be_called_not_too_good(double value, bool holds) =>
        Assert.Equal(holds, PairedDifference.Claims(Student(value, 1, double.PositiveInfinity).PValueNotTooGood(3), 0.95));

    [Fact]
    public void Without_any_spread_the_value_is_the_truth()
    {
        var difference = Student(0.1, 0, 10);
        Assert.Equal(0, difference.PValueNotWorse(0.2));
        Assert.Equal(1, difference.PValueNotWorse(0.1));
        Assert.Equal(1, difference.PValueBetter(0));
        Assert.Equal(0.1, difference.High(0.95));
    }

    [Fact]
    public void Of_the_unknown_nothing_is_claimed()
    {
        var unknown = StudentDifference.Unknown;
        double[] claims = [unknown.PValueNotWorse(1), unknown.PValueBetter(0), unknown.PValueUnchanged(1), unknown.PValueNotTooGood(1)];
        Assert.All(claims, p => Assert.False(PairedDifference.Claims(p, 0.5)));
        Assert.Equal(double.NaN, (unknown with { StandardError = 0 }).PValueNotWorse(1));
        Assert.Equal(double.NaN, new McNemar(0, 0, 0).Difference.PValueNotWorse(1));
        Assert.Equal(double.NaN, new McNemar(0, 0, 0).Difference.High(0.95));
    }

    private static StudentDifference Student(double value, double error, double freedom) =>
        new() { Value = value, StandardError = error, Freedom = freedom };

    // Not within rounding of the border between yes and no, and not where bounds end at the edge of all shares.
    private static bool IsClear(PairedDifference difference, double bound, double confidence) =>
        Math.Abs(difference.High(confidence) - bound) > 1e-6 && Math.Abs(difference.Low(confidence) - bound) > 1e-6;
}
