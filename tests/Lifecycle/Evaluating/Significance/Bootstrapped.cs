using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using MathNet.Numerics.Statistics;

namespace Levain.Evaluating.Significance;

/// <summary>The paired bootstrap of one metric in a simulated world.</summary>
internal static class Bootstrapped
{
    private const int Resamples = 200;

    public static StudentDifference Of(World world, Metric metric, int seed)
    {
        var draws = DrawsOf(world, metric, seed);
        var (candidate, champion) = (Value(world, world.Candidate, metric), Value(world, world.Champion, metric));
        return PairedBootstrap.Difference(
            new Resampled(candidate, draws[0]), new Resampled(champion, draws[1]), metric, world.Blocks.Distinct().Count());
    }

    /// <summary>The two-sided 95% interval between the quantiles of the draws.</summary>
    public static (double Low, double High) Percentiles(World world, Metric metric, int seed)
    {
        var draws = DrawsOf(world, metric, seed);
        double[] worse = [.. draws[0].Zip(draws[1], metric.Worse)];
        return (worse.QuantileCustom(0.025, QuantileDefinition.R7), worse.QuantileCustom(0.975, QuantileDefinition.R7));
    }

    /// <summary>By how much the candidate is worse on these rows.</summary>
    public static double Worse(World world, Metric metric) =>
        metric.Worse(Value(world, world.Candidate, metric), Value(world, world.Champion, metric));

    private static double[][] DrawsOf(World world, Metric metric, int seed)
    {
        Scored[] contenders = [new(world.Labels, world.Candidate, 1), new(world.Labels, world.Champion, 1)];
        var draws = new Bootstrap(world.Blocks).Run(contenders, [metric], Resamples, seed, Silence.Here, CancellationToken.None);
        return [draws[0][0], draws[1][0]];
    }

    private static double Value(World world, float[] scores, Metric metric)
    {
        var value = new double[1];
        var once = new int[scores.Length];
        Array.Fill(once, 1);
        new MeasureSet(new Scored(world.Labels, scores, 1), [metric]).Of(once, value);
        return value[0];
    }
}
