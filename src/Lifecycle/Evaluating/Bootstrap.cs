using System.Runtime.InteropServices;
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
        DrawBuffers Measure(int resample, ParallelLoopState state, DrawBuffers buffers)
        {
            Draw(unchecked(seed * 1_000_003 + resample), buffers);
            for (var c = 0; c < sets.Length; c++)
            {
                sets[c].Of(buffers.Weights, buffers.Measured);
                for (var m = 0; m < metrics.Count; m++) values[c][m][resample] = buffers.Measured[m];
            }

            progress.Report((double)Interlocked.Increment(ref done) / resamples);
            return buffers;
        }

        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, resamples, options, () => new DrawBuffers(blocks.Length, blockCount, metrics.Count), Measure, _ => { });
        return values;
    }

    private void Draw(int seed, DrawBuffers buffers)
    {
        Array.Clear(buffers.Drawn);
        Draw(new Xoshiro256StarStar(seed, threadSafe: false), buffers.Random, buffers.Drawn);
        for (var i = 0; i < blocks.Length; i++) buffers.Weights[i] = buffers.Drawn[blocks[i]];
    }

    // Lemire 2019: the upper half of a product is a fair number below a count once the few products are left out whose
    // lower half is below what 2^32 leaves when it is divided by the count.
    private static void Draw(Xoshiro256StarStar random, byte[] bytes, int[] drawn)
    {
        var (count, unfair) = ((uint)drawn.Length, drawn.Length == 0 ? 0 : (uint)((1UL << 32) % (uint)drawn.Length));
        for (var left = drawn.Length; left > 0;)
        {
            random.NextBytes(bytes);
            foreach (var number in MemoryMarshal.Cast<byte, uint>(bytes))
            {
                var product = (ulong)number * count;
                if ((uint)product < unfair) continue;
                drawn[product >> 32]++;
                if (--left == 0) break;
            }
        }
    }
}
