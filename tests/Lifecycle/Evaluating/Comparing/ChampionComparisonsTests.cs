using Levain.Definitions.Policies;
using Levain.Evaluating.Slicing;
using Levain.Samples;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Xunit;

namespace Levain.Evaluating.Comparing;

public sealed class ChampionComparisonsTests
{
    private const int PartRows = 40, Families = 150;

    [Fact]
    public void A_rule_over_each_part_gives_a_difference_a_part_and_corrects_for_their_number()
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae.OnEach("Kind")).IsNotWorseThanChampion(0.1) };
        var (whole, parts) = Made(parts: 4, shift: 0, seed: 3);
        var compared = new ChampionComparisons(whole, parts, model).All().ToList();
        Assert.Equal(["Mae on Kind 0", "Mae on Kind 1", "Mae on Kind 2", "Mae on Kind 3"], compared.Select(c => c.Quantity));
        var alone = parts.Select(p => new Claim(Intent.NotWorse, PairedTrial.Of(Rivals.Rule(model.Rules), Metric.Mae, p.Trial!))).ToList();
        Assert.True(compared.Zip(alone).All(p => p.First.Holds >= p.Second.Holds && p.First.Fails >= p.Second.Fails));
        Assert.Equal(Math.Min(1, 4 * alone.Min(a => a.Holds)), compared.Min(c => c.Holds), 9);
        Assert.Equal(PartRows, compared[0].Rows);
    }

    [Fact]
    public void Rows_are_told_for_what_is_open_after_the_correction_and_for_nothing_else()
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae.OnEach("Kind")).IsNotWorseThanChampion(0.1) };
        var (corrected, decided) = (0, 0);
        for (var seed = 0; seed < 20; seed++)
        {
            var (whole, parts) = Made(parts: 4, shift: 0.35, seed);
            var alone = parts.Select(p => new Claim(Intent.NotWorse, PairedTrial.Of(Rivals.Rule(model.Rules), Metric.Mae, p.Trial!))).ToList();
            foreach (var (compared, claim) in new ChampionComparisons(whole, parts, model).All().Zip(alone))
            {
                var isOpen = compared.Holds > 0.05 && compared.Fails > 0.05;
                Assert.Equal(isOpen, compared.RowsToDecide is not null);
                if (isOpen && claim.Fails <= 0.05) corrected++;
                if (!isOpen) decided++;
            }
        }

        Assert.True(corrected > 0 && decided > 0, $"{corrected} opened by the correction, {decided} decided");
    }

    [Fact]
    public void One_part_by_name_needs_no_correction()
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae.On("Kind", "2")).IsNotWorseThanChampion(0.1) };
        var (whole, parts) = Made(parts: 4, shift: 0, seed: 3);
        var compared = Assert.Single(new ChampionComparisons(whole, parts, model).All());
        Assert.Equal("Mae on Kind 2", compared.Quantity);
        Assert.Equal(new Claim(Intent.NotWorse, PairedTrial.Of(Rivals.Rule(model.Rules), Metric.Mae, parts[2].Trial!)).Fails, compared.Fails);
    }

    [Fact]
    public void A_gap_is_compared_as_a_number_of_its_own()
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae.GapBetween("Kind")).IsNotWorseThanChampion(0.5) };
        var (whole, parts) = Made(parts: 3, shift: 0, seed: 5);
        var compared = Assert.Single(new ChampionComparisons(whole, parts, model).All());
        var values = parts.Select(p => p.Trial!.Value(Contender.Candidate, Metric.Mae)).ToList();
        Assert.Equal((values.Max() - values.Min(), 3 * PartRows), (compared.Candidate, compared.Rows));
        Assert.True(compared.Low < compared.Value && compared.Value < compared.High);
        Assert.Empty(new ChampionComparisons(whole, [.. parts.Take(1)], model).All());
    }

    // With a fixed 5% for each, one part of twenty would be told worse in nearly every family where none is.
    [Fact]
    public void Twenty_parts_without_any_difference_raise_no_more_false_alarms_than_one()
    {
        var model = new HouseModel { Rules = Require.That(Metric.Mae.OnEach("Kind")).IsNotWorseThanChampion(0) };
        var (corrected, naive) = (0, 0);
        for (var seed = 0; seed < Families; seed++)
        {
            var (whole, parts) = Made(parts: 20, shift: 0, seed);
            if (new ChampionComparisons(whole, parts, model).All().Any(c => c.Fails <= 0.05)) corrected++;
            if (parts.Any(p => new Claim(Intent.NotWorse, PairedTrial.Of(Rivals.Rule(model.Rules), Metric.Mae, p.Trial!)).Fails <= 0.05)) naive++;
        }

        var error = Math.Sqrt(0.05 * 0.95 / Families);
        Assert.True(corrected <= (0.05 + 3 * error) * Families, $"{corrected} of {Families} corrected");
        Assert.True(naive > Families / 3, $"{naive} of {Families} without correction");
    }

    private static (Trial Whole, List<PartTrial> Parts) Made(int parts, double shift, int seed)
    {
        var random = new Xoshiro256StarStar(seed);
        var (candidate, champion) = (Losses(parts * PartRows, shift, random), Losses(parts * PartRows, 0, random));
        var plan = new DrawPlan(100, seed, Silence.Here, CancellationToken.None);
        int[] blocks = [.. Enumerable.Range(0, candidate.Length)];
        var whole = Trial.Run(
            [(Contender.Candidate, new Scored(new float[candidate.Length], candidate, 1)), (Contender.Champion, new Scored(new float[candidate.Length], champion, 1))],
            blocks, [Metric.Mae], plan);
        return (whole,
        [
            .. Enumerable.Range(0, parts).Select(p => PartTrial.Run(
                new Part("Kind", $"{p}", [.. Enumerable.Range(p * PartRows, PartRows)]), whole, blocks, [Metric.Mae], plan)),
        ]);
    }

    private static float[] Losses(int count, double shift, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)(2 + shift + 0.5 * Normal.Sample(random, 0, 1)))];
}
