using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Comparing;

public sealed class PairedTrialTests
{
    private static readonly float[] Errors = [.. Enumerable.Range(0, 200).Select(i => 1 + i * 37 % 101 / 100f)];

    public static TheoryData<PairedTest> MeanTests => [PairedTest.Bootstrap, PairedTest.DieboldMariano];

    [Theory]
    [MemberData(nameof(MeanTests))]
    public void A_worse_candidate_is_worse_by_what_its_mean_loss_is_more(PairedTest test)
    {
        var trial = Rivals.Forecasts([.. Errors.Select((e, i) => e + (i % 2 == 0 ? 0.3f : 0.1f))], Errors);
        var paired = Of(trial, Require.That(Metric.Mae).IsNotWorseThanChampion(0.15, test: test));
        Assert.Equal(0.2, paired.Candidate - paired.Champion, 5);
        Assert.Equal(0.2, paired.Over.Difference.Value, 5);
        Assert.Equal((0.15, -0.15, 200), (paired.Over.Bound, paired.Under.Bound, paired.Rows));
        Assert.True(paired.Over.Above < 0.01);
    }

    [Theory]
    [MemberData(nameof(MeanTests))]
    public void A_share_of_the_champions_loss_is_drawn_with_it(PairedTest test)
    {
        var trial = Rivals.Forecasts([.. Errors.Select(e => 1.1f * e)], Errors);
        var within = Of(trial, Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.11, test: test));
        var beyond = Of(trial, Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.09, test: test));
        // Exactly a tenth worse on every row: to the share there is hardly any spread, though losses differ much.
        Assert.True(within.Over.Below < 1e-6 && beyond.Over.Above < 1e-6);
    }

    [Theory]
    [MemberData(nameof(MeanTests))]
    public void A_champion_without_any_loss_leaves_no_margin_and_divides_nothing(PairedTest test)
    {
        var perfect = new float[Errors.Length];
        var same = Of(Rivals.Forecasts(perfect, perfect), Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.5, test: test));
        Assert.Equal((0, 0), (same.Over.Difference.Value, same.Champion));
        Assert.Equal(1, same.Over.Above);
        var worse = Of(Rivals.Forecasts(Errors, perfect), Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.5, test: test));
        Assert.True(worse.Over.Above < 0.01);
    }

    [Fact]
    public void A_champion_below_zero_has_a_margin_of_what_it_misses_to_one()
    {
        var (labels, champion) = (Errors, new float[Errors.Length]);
        float[] candidate = [.. labels.Select(l => l / 2)];
        var paired = Of(Rivals.Scored(labels, candidate, champion, Metric.RSquared), Require.That(Metric.RSquared).IsNotWorseThanChampionByShare(0.1));
        Assert.True(paired.Champion < -10 && paired.Over.Below < 0.01);
    }

    [Theory]
    [InlineData(PairedTest.Bootstrap)]
    [InlineData(PairedTest.DeLong)]
    public void Areas_are_compared_by_draws_or_by_DeLong_to_the_same_end(PairedTest test)
    {
        float[] labels = [.. Errors.Select((_, i) => i % 4 == 0 ? 1f : 0)];
        float[] good = [.. labels.Select((l, i) => l + Errors[i])], bad = [.. labels.Select((l, i) => 0.3f * l + Errors[(i + 77) % 200])];
        var paired = Of(Rivals.Scored(labels, bad, good, Metric.RocAuc), Require.That(Metric.RocAuc).IsNotWorseThanChampion(0.02, test: test));
        Assert.Equal(paired.Champion - paired.Candidate, paired.Over.Difference.Value, 9);
        Assert.True(paired.Over.Above < 0.001 && paired.Over.Difference.StandardError is > 0.02 and < 0.06);
    }

    [Fact]
    public void Rows_that_hang_together_count_as_one()
    {
        float[] labels = [.. Errors.Select((_, i) => i / 10 % 2 == 0 ? 1f : 0)];
        // The positives of a block have one score, and each model its own luck with it.
        float[] candidate = [.. labels.Select((l, i) => l > 0 ? 0.2f + Errors[i / 20 * 20] : Errors[i])];
        float[] champion = [.. labels.Select((l, i) => l > 0 ? 0.2f + Errors[(i / 20 * 20 + 7) % 200] : Errors[i])];
        int[] tens = [.. Enumerable.Range(0, 200).Select(i => i / 20)];
        foreach (var test in new[] { PairedTest.Bootstrap, PairedTest.DeLong })
        {
            var rule = Require.That(Metric.RocAuc).IsNotWorseThanChampion(0.02, test: test);
            var alone = Of(Rivals.Scored(labels, candidate, champion, Metric.RocAuc), rule);
            var together = Of(Rivals.Scored(labels, candidate, champion, Metric.RocAuc, tens), rule);
            Assert.True(
                together.Over.Difference.StandardError > 1.5 * alone.Over.Difference.StandardError,
                $"{test}: {together.Over.Difference.StandardError} against {alone.Over.Difference.StandardError}, {alone.Candidate} and {alone.Champion}");
        }
    }

    [Fact]
    public void McNemar_counts_the_rows_that_one_of_two_tells_rightly()
    {
        float[] labels = [.. Enumerable.Range(0, 300).Select(i => i % 3f)];
        Scored Told(Func<int, int> tells) => new(labels, [.. Enumerable.Range(0, 300).SelectMany(i => Enumerable.Range(0, 3).Select(c => c == tells(i) ? 0.8f : 0.1f))], 3);
        var trial = Trial.Run(
            [(Contender.Candidate, Told(i => i < 240 ? i % 3 : (i + 1) % 3)), (Contender.Champion, Told(i => i < 270 ? i % 3 : (i + 1) % 3))],
            [.. Enumerable.Range(0, 300)], [Metric.MicroAccuracy], new DrawPlan(2, 1, Silence.Here, CancellationToken.None));
        var paired = Of(trial, Require.That(Metric.MicroAccuracy).IsNotWorseThanChampion(0.05, test: PairedTest.McNemar));
        Assert.Equal((0.8, 0.9), (paired.Candidate, paired.Champion));
        Assert.Equal(0.1, paired.Over.Difference.Value, 12);
        Assert.True(paired.Over.Above < 0.01);
    }

    [Theory]
    [MemberData(nameof(MeanTests))]
    public void One_number_that_is_none_makes_all_unknown(PairedTest test)
    {
        var broken = Errors.ToArray();
        broken[17] = float.NaN;
        var paired = Of(Rivals.Forecasts(broken, Errors), Require.That(Metric.Mae).IsNotWorseThanChampion(0.1, test: test));
        Assert.True(double.IsNaN(paired.Over.Below) && double.IsNaN(paired.Over.Above));
    }

    private static PairedTrial Of(Trial trial, GatePolicy policy)
    {
        var rule = Rivals.Rule(policy);
        return PairedTrial.Of(rule, (Metric)rule.Quantity, trial);
    }
}
