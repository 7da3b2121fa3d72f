using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Significance;

/// <summary>With as many rows as are said to decide, the claim is made in 8 of 10 worlds where it is true.</summary>
public sealed class PowerTests
{
    private const int Worlds = 2000;

    private static readonly RequiredRows Usual = new(0.95, 0.8);

    [Fact]
    public void DeLong_finds_the_better_one()
    {
        static StudentDifference Of(Draws draws, int rows)
        {
            var world = World.Ranked(draws, rows, 1, (1.4, 1, 0));
            return DeLong.Difference(world.Positive, world.Candidate, world.Champion);
        }

        var rows = Needed(Of(new Draws(-1), 200_000), 200_000);
        IsAsStated(Simulation.Of(Worlds, draws => IsBetter(Of(draws, rows))));
    }

    [Fact]
    public void The_score_test_finds_that_nothing_is_lost()
    {
        var alike = new McNemar(600, 600, 10_000).Difference;
        var rows = (int)Usual.ToDecide(alike, bound: 0.03, 10_000)!.Value;
        IsAsStated(Simulation.Of(Worlds, draws =>
            PairedDifference.Claims(McNemarWorld.Of(draws, rows, 0.06, 0.06).Difference.PValueNotWorse(0.03), 0.95)));
    }

    [Fact]
    public void Diebold_Mariano_finds_the_better_one()
    {
        static StudentDifference Of(Draws draws, int steps) =>
            DieboldMariano.Difference(Array.ConvertAll(draws.Gaussians(steps), g => g - 0.25), new double[steps], 1);

        var steps = Needed(Of(new Draws(-1), 200_000), 200_000);
        IsAsStated(Simulation.Of(Worlds, draws => IsBetter(Of(draws, steps))));
    }

    [Fact]
    public void Fixed_smoothing_finds_the_better_one_in_a_long_series()
    {
        static StudentDifference Of(Draws draws, int steps) =>
            DieboldMariano.FixedSmoothing(Array.ConvertAll(draws.Autoregression(steps, 0.4), g => g - 0.15), new double[steps]);

        var one = new StudentDifference { Value = -0.15, StandardError = Math.Sqrt(1.4 / 0.6), Freedom = double.PositiveInfinity };
        var steps = Needed(one, 1);
        Simulation.Of(Worlds, draws => IsBetter(Of(draws, steps))).IsAtLeast(0.78).IsAtMost(0.82);
    }

    [Fact]
    public void The_bootstrap_finds_the_better_one()
    {
        static World Make(Draws draws, int blocks) => World.Measured(draws, blocks, 2, (0.3, 0.7));
        var many = Make(new Draws(-1), 20_000);
        // A t of few blocks needs half the square of the normal quantile more of them (W. C. Guenther 1981).
        // The error of the world at large by a formula: 200 draws would know it to 5% only, and the blocks to 10%.
        double[] worse = [.. many.Labels.Select((l, i) => (double)Math.Abs(many.Candidate[i] - l) - Math.Abs(many.Champion[i] - l))];
        var blocks = Needed(ClusteredMean.Difference(worse, many.Blocks), 20_000) + 2;
        IsAsStated(Simulation.Of(Worlds, seed => IsBetter(Bootstrapped.Of(Make(new Draws(seed), blocks), Metric.Mae, Worlds + seed))));
    }

    // Each of the two sides fails in one world of ten.
    [Fact]
    public void The_score_test_finds_that_nothing_is_changed()
    {
        var alike = new McNemar(600, 600, 10_000).Difference;
        var rows = (int)new RequiredRows(0.95, 0.9).ToDecide(alike, bound: 0.03, 10_000)!.Value;
        IsAsStated(Simulation.Of(Worlds, draws =>
            PairedDifference.Claims(McNemarWorld.Of(draws, rows, 0.06, 0.06).Difference.PValueUnchanged(0.03), 0.95)));
    }

    private static bool IsBetter(PairedDifference difference) => PairedDifference.Claims(difference.PValueBetter(0), 0.95);

    // From what very many rows say, told as if of one hundred: a p-value of all of them has no digits left.
    private static int Needed(StudentDifference difference, int rows)
    {
        var error = difference.StandardError * Math.Sqrt(rows / 100.0);
        return (int)Usual.ToDecide(difference with { StandardError = error, Freedom = double.PositiveInfinity }, bound: 0, 100)!.Value;
    }

    // The formula promises 0.8; much more would be rows asked for in vain.
    private static void IsAsStated(Simulation simulation) => simulation.IsAtLeast(0.8).IsAtMost(0.83);
}
