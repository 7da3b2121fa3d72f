using Levain.Definitions.Policies;
using Xunit;

namespace Levain.Evaluating.Significance;

/// <summary>Where both contenders are of one kind, superiority is claimed in no more worlds than the confidence allows.</summary>
public sealed class SizeTests
{
    private const int Worlds = 2000;

    [Fact]
    public void DeLong_keeps_its_size() =>
        Simulation.Of(Worlds, draws => Claims(DeLongOf(Alike(draws, 240, 1, 0)))).IsAtMost(0.05);

    [Fact]
    public void DeLong_over_blocks_keeps_its_size_where_rows_hang_together() =>
        Simulation.Of(1000, draws => Claims(ClusteredOf(Alike(draws, 40, 8, 0.8)))).IsAtMost(0.05);

    [Fact]
    public void DeLong_over_rows_does_not_where_rows_hang_together() =>
        Simulation.Of(1000, draws => Claims(DeLongOf(Alike(draws, 40, 8, 0.8)))).IsBeyond(0.05);

    [Theory]
    [InlineData(100, 0.2)]
    [InlineData(400, 0.1)]
    public void The_score_test_and_McNemar_keep_their_size(int rows, double discordant)
    {
        McNemar Counts(Draws draws) => McNemarWorld.Of(draws, rows, discordant / 2, discordant / 2);
        Simulation.Of(Worlds, draws => Claims(Counts(draws).Difference)).IsAtMost(0.05);
        Simulation.Of(Worlds, draws => Counts(draws).MidPValue <= 0.05).IsAtMost(0.05);
        Simulation.Of(Worlds, draws => Counts(draws).ExactPValue <= 0.05).IsAtMost(0.05);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(40)]
    public void Accuracy_over_blocks_keeps_its_size_where_rows_hang_together(int blocks)
    {
        Simulation.Of(Worlds, draws => Claims(Blockwise(draws, blocks, isClustered: true))).IsAtMost(0.05);
        Simulation.Of(Worlds, draws => Claims(Blockwise(draws, blocks, isClustered: false))).IsBeyond(0.05);
    }

    [Fact]
    public void Diebold_Mariano_keeps_its_size_one_step_ahead() =>
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.Difference(draws.Gaussians(60), draws.Gaussians(60), 1))).IsAtMost(0.05);

    // In short series the size is a little above what it says for every method known: 6% is allowed here. The ordinary
    // paired t-test and Newey and West's errors are beyond that.
    [Theory]
    [InlineData(128, 0.3)]
    [InlineData(128, 0.5)]
    [InlineData(500, 0.7)]
    public void Fixed_smoothing_keeps_its_size_where_losses_hang_together(int steps, double persistence)
    {
        var none = new double[steps];
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.FixedSmoothing(draws.Autoregression(steps, persistence), none))).IsAtMost(0.06);
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.NeweyWest(draws.Autoregression(steps, persistence), none))).IsBeyond(0.06);
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.Difference(draws.Autoregression(steps, persistence), none, 1))).IsBeyond(0.1);
    }

    [Fact]
    public void The_horizon_keeps_the_size_of_forecasts_that_overlap()
    {
        var none = new double[200];
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.Difference(Overlapping(draws, 200, 4), none, 4))).IsAtMost(0.06);
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.FixedSmoothing(Overlapping(draws, 200, 4), none))).IsAtMost(0.06);
        Simulation.Of(Worlds, draws => Claims(DieboldMariano.Difference(Overlapping(draws, 200, 4), none, 1))).IsBeyond(0.1);
    }

    [Fact]
    public void The_bootstrap_keeps_its_size()
    {
        Simulation.Of(1000, seed => Claims(Bootstrapped.Of(World.Measured(new Draws(seed), 50, 3, (0.5, 0.5)), Metric.Mae, seed))).IsAtMost(0.05);
        Simulation.Of(1000, seed => Claims(Bootstrapped.Of(Alike(new Draws(seed), 50, 3, 0.5), Metric.AveragePrecision, seed))).IsAtMost(0.05);
    }

    private static bool Claims(PairedDifference difference) => PairedDifference.Claims(difference.PValueBetter(0), 0.95);

    private static World Alike(Draws draws, int blocks, int rows, double luck) => World.Ranked(draws, blocks, rows, (1, 1, luck));

    private static StudentDifference DeLongOf(World world) => DeLong.Difference(world.Positive, world.Candidate, world.Champion);

    private static StudentDifference ClusteredOf(World world) =>
        DeLong.Clustered(world.Positive, world.Candidate, world.Champion, world.Blocks);

    private static double[] Overlapping(Draws draws, int count, int window)
    {
        var values = draws.Gaussians(count + window - 1);
        return [.. Enumerable.Range(0, count).Select(t => values.AsSpan(t, window).ToArray().Sum())];
    }

    private static StudentDifference Blockwise(Draws draws, int blocks, bool isClustered)
    {
        var worse = new double[blocks * 6];
        var lean = 0.0;
        for (var row = 0; row < worse.Length; row++)
        {
            if (row % 6 == 0) lean = 0.4 * (draws.Uniform() - 0.5);
            worse[row] = draws.Uniform() is var u && u < 0.25 + lean ? 1 : u > 0.75 + lean ? -1 : 0;
        }

        return ClusteredMean.Difference(worse, [.. worse.Select((_, row) => isClustered ? row / 6 : row)]);
    }
}
