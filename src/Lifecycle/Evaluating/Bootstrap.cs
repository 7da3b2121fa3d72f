using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using MathNet.Numerics.Random;

namespace Levain.Evaluating;

/// <summary>Draws the rows again and again, to see how far a metric moves by chance.</summary>
/// <remarks>
/// Rows that hang together are drawn together. All contenders are measured on the same draws, so that their
/// differences are paired.
/// </remarks>
internal sealed class Bootstrap
{
    private readonly int[] blocks;
    private readonly int blockCount;

    /// <param name="blocks">The block of each row, any numbers.</param>
    public Bootstrap(IReadOnlyList<int> blocks)
    {
        var numbers = new Dictionary<int, int>();
        this.blocks = new int[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!numbers.TryGetValue(blocks[i], out var number)) numbers[blocks[i]] = number = numbers.Count;
            this.blocks[i] = number;
        }

        blockCount = numbers.Count;
    }

    /// <summary>The values of metrics on resamples.</summary>
    /// <param name="contenders">Scored on the same rows.</param>
    /// <param name="metrics">What is measured.</param>
    /// <param name="resamples">How many draws.</param>
    /// <param name="seed">Where the draws come from; the same seed gives the same draws on any number of cores.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Stops between draws.</param>
    /// <returns>By contender and metric, a value a resample.</returns>
    public double[][][] Run(
        IReadOnlyList<Scored> contenders,
        IReadOnlyList<Metric> metrics,
        int resamples,
        int seed,
        IProgress<double> progress,
        CancellationToken cancellation)
    {
        var sets = contenders.Select(c => new MeasureSet(c, metrics)).ToArray();
        var values = contenders.Select(_ => metrics.Select(_ => new double[resamples]).ToArray()).ToArray();
        var done = 0;
        Parallel.For(0, resamples, new ParallelOptions { CancellationToken = cancellation }, resample =>
        {
            var weights = Draw(seed, resample);
            var measured = new double[metrics.Count];
            for (var c = 0; c < sets.Length; c++)
            {
                sets[c].Of(weights, measured);
                for (var m = 0; m < measured.Length; m++) values[c][m][resample] = measured[m];
            }

            progress.Report((double)Interlocked.Increment(ref done) / resamples);
        });
        return values;
    }

    private int[] Draw(int seed, int resample)
    {
        var random = new Xoshiro256StarStar(unchecked(seed * 1_000_003 + resample), threadSafe: false);
        var drawn = new int[blockCount];
        for (var i = 0; i < blockCount; i++) drawn[random.Next(blockCount)]++;
        var weights = new int[blocks.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = drawn[blocks[i]];
        return weights;
    }
}
