using Levain.Definitions.Policies;
using Levain.Evaluating;
using Levain.Evaluating.Comparing;
using Levain.Samples;
using Xunit;
using static Levain.Gating.Evaluations;

namespace Levain.Gating;

/// <summary>Traps that gates of other systems fall into, each tried on the whole way from scores to verdict.</summary>
public sealed class TrapTests
{
    public static TheoryData<GatePolicy> Intents =>
    [
        Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.1),
        Require.That(Metric.Mae).IsBetterThanChampionByShare(0.1),
        Require.That(Metric.Mae).IsTheChampions(within: 0.1),
        Require.That(Metric.Mae).IsNotSuspiciouslyBetter(0.1),
    ];

    [Fact]
    public void A_perfect_champion_is_no_division_by_zero()
    {
        var gate = Require.That(Metric.Mae).IsNotWorseThanChampionByShare(0.1);
        float[] perfect = new float[100], worse = [.. Enumerable.Range(0, 100).Select(i => 0.01f + i % 7 / 1000f)];
        Assert.Equal(Decision.Keep, Verdict(gate, worse, perfect).Decision);
        Assert.Equal(Decision.Inconclusive, Verdict(gate, perfect, perfect).Decision);
        Assert.Equal(Decision.Promote, Verdict(gate, perfect, worse).Decision);
    }

    [Theory]
    [MemberData(nameof(Intents))]
    public void Not_a_number_passes_no_comparison_whatever_is_asked(GatePolicy gate)
    {
        var broken = Losses(0);
        broken[3] = float.NaN;
        Assert.Equal(Decision.Reject, Verdict(gate, broken, Losses(0)).Decision);
        Assert.Equal(Decision.Reject, Verdict(gate, Losses(0), broken).Decision);
    }

    // Tests that change their method at a number of rows change their mind there; here nothing changes but the rows.
    [Theory]
    [InlineData(PairedTest.Bootstrap)]
    [InlineData(PairedTest.DieboldMariano)]
    public void A_verdict_does_not_flip_because_the_sample_has_grown_past_a_number(PairedTest test)
    {
        var gate = Require.That(Metric.Mae).IsNotWorseThanChampion(0.1, test: test);
        foreach (var (worse, decision) in new[] { (0f, Decision.Promote), (0.3f, Decision.Keep) })
            for (var rows = 900; rows <= 1100; rows += 20)
                Assert.Equal(decision, Verdict(gate, Losses(worse, rows), Losses(0, rows)).Decision);
    }

    [Fact]
    public void Half_as_much_evidence_is_never_surer()
    {
        var gate = Require.That(Metric.Mae).IsNotWorseThanChampion(0.1);
        double last = 1;
        foreach (var rows in new[] { 40, 160, 640, 2560 })
        {
            var holds = Compare(gate, Losses(0.05f, rows), Losses(0, rows)).Holds;
            Assert.True(holds < last, $"{rows} rows: {holds}");
            last = holds;
        }
    }

    [Fact]
    public void A_model_that_was_rolled_back_is_not_promoted_again_by_itself()
    {
        var evaluation = Of("sha256:other", null, Contender("candidate", 1)) with { RolledBack = "customers complained" };
        var verdict = Judge.Decide(Require.That(Metric.Mae).IsAtMost(2), evaluation);
        Assert.Equal(Decision.Keep, verdict.Decision);
        Told.Says(verdict.Sentence, "rolled back: customers complained");
    }

    [Theory]
    [InlineData(Intent.NotWorse, Decision.Keep)]
    [InlineData(Intent.Better, Decision.Keep)]
    [InlineData(Intent.Unchanged, Decision.Keep)]
    [InlineData(Intent.NotSuspicious, Decision.Promote)]
    public void A_much_worse_candidate_does_not_take_the_champions_place(Intent intent, Decision decision) =>
        Assert.Equal(decision, Verdict(Gate(intent), Losses(1), Losses(0)).Decision);

    [Theory]
    [InlineData(Intent.NotWorse, Decision.Promote)]
    [InlineData(Intent.Better, Decision.Promote)]
    [InlineData(Intent.Unchanged, Decision.Keep)]
    [InlineData(Intent.NotSuspicious, Decision.Reject)]
    public void A_much_better_candidate_is_what_the_intent_makes_of_it(Intent intent, Decision decision) =>
        Assert.Equal(decision, Verdict(Gate(intent), Losses(0), Losses(1)).Decision);

    private static GatePolicy Gate(Intent intent) => intent switch
    {
        Intent.NotWorse => Require.That(Metric.Mae).IsNotWorseThanChampion(0.2),
        Intent.Better => Require.That(Metric.Mae).IsBetterThanChampion(0.2),
        Intent.Unchanged => Require.That(Metric.Mae).IsTheChampions(within: 0.2),
        _ => Require.That(Metric.Mae).IsNotSuspiciouslyBetter(0.2),
    };

    // Losses of about 2 whose noise is the same for neither of the two.
    private static float[] Losses(float worse, int rows = 400) =>
        [.. Enumerable.Range(0, rows).Select(i => 2 + worse + (i * (worse == 0 ? 37 : 41) % 101 - 50) / 100f)];

    private static Comparison Compare(GatePolicy gate, float[] candidate, float[] champion) =>
        Assert.Single(new ChampionComparisons(Rivals.Forecasts(candidate, champion), [], new HouseModel { Rules = gate }).All());

    private static Verdict Verdict(GatePolicy gate, float[] candidate, float[] champion)
    {
        var trial = Rivals.Forecasts(candidate, champion);
        var evaluation = Of("sha256:other", null, trial.Describe("candidate"), trial.Describe("champion")) with { Comparisons = [Compare(gate, candidate, champion)] };
        return Judge.Decide(gate, evaluation);
    }
}
