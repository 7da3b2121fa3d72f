using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Significance;

/// <summary>Two-sided 95% intervals hold the true difference in as many worlds as they say.</summary>
public sealed class CoverageTests
{
    private const int Worlds = 2000;

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    public void DeLongs_intervals_cover(int rows)
    {
        var truth = DeLongOf(World.Ranked(new Draws(-1), 400_000, 1, (0.8, 1.2, 0))).Value;
        Simulation.Of(Worlds, draws => Holds(DeLongOf(World.Ranked(draws, rows, 1, (0.8, 1.2, 0))), truth)).Is(0.95);
    }

    [Theory]
    [InlineData(25, 0.10, 0.05)]
    [InlineData(100, 0.12, 0.07)]
    [InlineData(1000, 0.03, 0.04)]
    public void Tangos_intervals_cover(int rows, double championOnly, double candidateOnly) =>
        Simulation.Of(Worlds, draws => Holds(McNemarWorld.Of(draws, rows, championOnly, candidateOnly).Difference, championOnly - candidateOnly)).IsAtLeast(0.95);

    [Fact]
    public void Diebold_Marianos_intervals_cover_where_losses_stand_alone()
    {
        Simulation.Of(Worlds, draws => Holds(DieboldMariano.Difference(draws.Gaussians(40), Shifted(draws.Gaussians(40)), 1), -1)).Is(0.95);
        Simulation.Of(Worlds, draws => Holds(DieboldMariano.FixedSmoothing(draws.Gaussians(40), Shifted(draws.Gaussians(40))), -1)).Is(0.95);
    }

    // One point below what it says, in a series of 128 steps that remembers half of each step.
    [Fact]
    public void Fixed_smoothing_covers_where_losses_hang_together()
    {
        Simulation.Of(Worlds, draws => Holds(DieboldMariano.FixedSmoothing(draws.Autoregression(128, 0.5), new double[128]), 0)).IsAtLeast(0.94);
        Simulation.Of(Worlds, draws => !Holds(DieboldMariano.Difference(draws.Autoregression(128, 0.5), new double[128], 1), 0)).IsBeyond(0.15);
    }

    [Theory]
    [InlineData(25, 1000)]
    [InlineData(50, 600)]
    [InlineData(200, 300)]
    public void The_bootstrap_covers_for_absolute_errors(int blocks, int worlds) => Covers(Metric.Mae, blocks, worlds, Measured);

    [Theory]
    [InlineData(25, 1000)]
    [InlineData(50, 600)]
    [InlineData(200, 300)]
    public void The_bootstrap_covers_for_explained_variance(int blocks, int worlds) => Covers(Metric.RSquared, blocks, worlds, Measured);

    [Theory]
    [InlineData(25, 1000)]
    [InlineData(50, 600)]
    [InlineData(200, 300)]
    public void The_bootstrap_covers_for_average_precision(int blocks, int worlds) => Covers(Metric.AveragePrecision, blocks, worlds, Ranked);

    [Fact]
    public void Percentiles_of_few_blocks_do_not_cover()
    {
        var truth = Bootstrapped.Worse(Measured(new Draws(-1), 40_000), Metric.RSquared);
        Simulation.Of(1000, seed =>
        {
            var (low, high) = Bootstrapped.Percentiles(Measured(new Draws(seed), 12), Metric.RSquared, seed);
            return truth < low || truth > high;
        }).IsBeyond(0.05);
        Simulation.Of(1000, seed => Holds(Bootstrapped.Of(Measured(new Draws(seed), 12), Metric.RSquared, seed), truth)).IsAtLeast(0.95);
    }

    private static void Covers(Metric metric, int blocks, int worlds, Func<Draws, int, World> make)
    {
        var truth = Bootstrapped.Worse(make(new Draws(-1), 40_000), metric);
        Simulation.Of(worlds, seed => Holds(Bootstrapped.Of(make(new Draws(seed), blocks), metric, seed), truth)).IsAtLeast(0.95);
    }

    private static World Measured(Draws draws, int blocks) => World.Measured(draws, blocks, 5, (0.6, 0.4));

    private static World Ranked(Draws draws, int blocks) => World.Ranked(draws, blocks, 5, (1.1, 1.5, 0.3));

    private static bool Holds(PairedDifference difference, double truth) =>
        difference.Low(0.975) <= truth && truth <= difference.High(0.975);

    private static StudentDifference DeLongOf(World world) => DeLong.Difference(world.Positive, world.Candidate, world.Champion);

    private static double[] Shifted(double[] values) => Array.ConvertAll(values, v => v + 1);
}
