using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Comparing;
using Levain.Samples;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Xunit;

namespace Levain.Gating;

/// <summary>Many worlds in which the truth is known, each judged by the whole way from scores to verdict.</summary>
public sealed class PolicySimulationTests
{
    private const int Worlds = 1000;
    private const double Chance = 0.05, Power = 0.8;

    public static TheoryData<PairedTest> Tests => [PairedTest.Bootstrap, PairedTest.DieboldMariano];

    [Theory]
    [MemberData(nameof(Tests))]
    public void A_candidate_of_the_champions_own_kind_is_seldom_promoted_as_superior(PairedTest test)
    {
        var share = Share(Require.That(Metric.Mae).IsBetterThanChampion(test: test), worse: 0, rows: 100, Decision.Promote);
        Assert.True(share <= Chance + 3 * Error(Chance), $"{share}");
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void One_that_is_worse_by_the_margin_is_seldom_promoted_as_not_worse(PairedTest test)
    {
        var share = Share(Require.That(Metric.Mae).IsNotWorseThanChampion(0.1, test: test), worse: 0.1, rows: 100, Decision.Promote);
        Assert.True(share <= Chance + 3 * Error(Chance), $"{share}");
    }

    // Differences of two independent errors of deviation 0.3: the rows follow from the formula for power.
    [Theory]
    [MemberData(nameof(Tests))]
    public void One_that_is_better_by_the_margin_is_promoted_with_the_stated_power(PairedTest test)
    {
        const double Margin = 0.1, Deviation = 0.3;
        var steps = Normal.InvCDF(0, 1, 1 - Chance) + Normal.InvCDF(0, 1, Power);
        var rows = (int)Math.Ceiling(2 * Math.Pow(steps * Deviation / Margin, 2));
        var share = Share(Require.That(Metric.Mae).IsBetterThanChampion(test: test), -Margin, rows, Decision.Promote);
        Assert.InRange(share, Power - 3 * Error(Power) - 0.02, 0.95);
    }

    [Fact]
    public void One_that_is_neither_is_mostly_open_and_its_rows_are_told()
    {
        var gate = Require.That(Metric.Mae).IsNotWorseThanChampion(0.1);
        var verdicts = Enumerable.Range(0, 100).Select(w => Verdict(gate, worse: 0.05, rows: 30, w)).ToList();
        Assert.True(verdicts.Count(v => v.Decision == Decision.Inconclusive) > 50);
        Assert.All(verdicts, v => Assert.Equal(v.Decision == Decision.Inconclusive, v.RowsToDecide is not null));
        Assert.All(verdicts.Where(v => v.RowsToDecide is not null), v => Told.Says(v.Sentence, "rows would decide it"));
    }

    private static double Error(double share) => Math.Sqrt(share * (1 - share) / Worlds);

    private static double Share(GatePolicy gate, double worse, int rows, Decision decision) =>
        (double)Enumerable.Range(0, Worlds).AsParallel().Count(w => Verdict(gate, worse, rows, w).Decision == decision) / Worlds;

    private static Verdict Verdict(GatePolicy gate, double worse, int rows, int seed)
    {
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        float[] Losses(double mean) => [.. Enumerable.Range(0, rows).Select(_ => (float)(mean + 0.3 * Normal.Sample(random, 0, 1)))];
        var trial = Trial.Run(
            [(Contender.Candidate, new Scored(new float[rows], Losses(5 + worse), 1)), (Contender.Champion, new Scored(new float[rows], Losses(5), 1))],
            [.. Enumerable.Range(0, rows)], [Metric.Mae], new DrawPlan(200, seed, Silence.Here, CancellationToken.None));
        var evaluation = Evaluations.Of("sha256:other", null, trial.Describe(Contender.Candidate), trial.Describe(Contender.Champion)) with
        {
            Comparisons = [.. new ChampionComparisons(trial, [], new HouseModel { Rules = gate }).All()],
        };
        return Judge.Decide(gate, evaluation);
    }
}
