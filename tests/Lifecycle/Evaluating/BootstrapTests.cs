using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;
using Xunit;

namespace Levain.Evaluating;

public sealed class BootstrapTests
{
    private static readonly int[] Alone = [.. Enumerable.Range(0, 50)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_gives_the_same_draws_on_any_number_of_cores()
    {
        var alone = Means(Values(50, 1), Alone, seed: 7);
        var crowd = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Means(Values(50, 1), Alone, seed: 7), Cancellation)));
        Assert.All(crowd, c => Assert.Equal(alone, c));
    }

    [Fact]
    public void Another_seed_gives_other_draws() =>
        Assert.NotEqual(Means(Values(50, 1), Alone, seed: 7), Means(Values(50, 1), Alone, seed: 8));

    [Fact]
    public void Contenders_are_measured_on_the_same_draws()
    {
        var values = Values(50, 1);
        var twins = new Bootstrap(Alone).Run(
            [Errors(values), Errors(values)], [Metric.Mae, Metric.Rmse], 100, 3, Silence.Here, Cancellation);
        Assert.Equal(twins[0][0], twins[1][0]);
        Assert.Equal(twins[0][1], twins[1][1]);
        Assert.All(twins[0][0].Zip(twins[0][1]), p => Assert.True(p.First <= p.Second));
    }

    [Fact]
    public void Rows_of_a_block_are_drawn_together()
    {
        float[] values = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? 0f : 2f)];
        Assert.All(Means(values, [.. values.Select((_, i) => i / 2)], 1), m => Assert.Equal(1, m, 12));
        Assert.Contains(Means(values, [.. Enumerable.Range(0, 40)], 1), m => Math.Abs(m - 1) > 0.1);
    }

    [Fact]
    public void Numbers_of_blocks_are_only_names()
    {
        int[] far = [.. Alone.Select(b => int.MaxValue - b * 1000)];
        Assert.Equal(Means(Values(50, 1), Alone, 5), Means(Values(50, 1), far, 5));
    }

    [Fact]
    public void The_spread_of_a_mean_is_the_standard_error()
    {
        var values = Values(400, 2);
        var mean = values.Average(v => (double)v);
        var error = Math.Sqrt(values.Average(v => Math.Pow(v - mean, 2)) / values.Length);
        var draws = Means(values, [.. Enumerable.Range(0, 400)], 9, resamples: 2000);
        var spread = Math.Sqrt(draws.Average(d => Math.Pow(d - draws.Average(), 2)));
        Assert.InRange(spread / error, 0.93, 1.07);
        Assert.InRange(draws.Average(), mean - 0.1 * error, mean + 0.1 * error);
    }

    // As many draws as blocks, and each block as often as any other: what a chi-squared of 49 degrees allows in 999 of 1,000.
    [Fact]
    public void Every_block_is_drawn_as_often_as_any_other()
    {
        const int draws = 4000;
        Metric[] one = [Metric.Mae];
        var counts = Enumerable.Range(0, 50).Select(b => 50 * new Bootstrap(Alone)
            .Run([Errors([.. Alone.Select(a => a == b ? 1f : 0)])], one, draws, 11, Silence.Here, Cancellation)[0][0].Sum()).ToArray();
        Assert.Equal(50.0 * draws, counts.Sum(), 6);
        Assert.InRange(counts.Sum(c => Math.Pow(c - draws, 2) / draws), 23, 86);
    }

    [Fact]
    public void Each_draw_is_measured_as_if_it_were_alone()
    {
        float[] labels = [.. Values(300, 3).Select(v => v < 0.3 ? 1f : 0)];
        Scored[] contenders = [Probabilities(labels, 4), Probabilities(labels, 5)];
        int[] blocks = [.. Enumerable.Range(0, 300).Select(i => i / 3)];
        Metric[] metrics = [Metric.RocAuc, Metric.AveragePrecision, Metric.Brier, Metric.Ece, Metric.F1, Metric.RecallAtAlarms(0.1)];
        var values = new Bootstrap(blocks).Run(contenders, metrics, 40, 6, Silence.Here, Cancellation);
        for (var resample = 0; resample < 40; resample++)
        {
            var weights = PlainDraws.Of(blocks, 6, resample);
            for (var c = 0; c < 2; c++)
                for (var m = 0; m < metrics.Length; m++)
                    Assert.Equal(Measures.Measure.Of(metrics[m], contenders[c], weights), values[c][m][resample]);
        }
    }

    // 300 samples of 60 values with mean 1/2: about 95 of 100 intervals should hold it.
    [Fact]
    public void Intervals_cover_about_as_often_as_they_say()
    {
        var covered = 0;
        for (var sample = 0; sample < 300; sample++)
        {
            var values = Values(60, 1000 + sample);
            var interval = Estimate.Of(
                new Resampled(values.Average(v => (double)v), Means(values, [.. Enumerable.Range(0, 60)], sample, resamples: 400)), 60);
            if (interval.Low <= 0.5 && interval.High >= 0.5) covered++;
        }

        Assert.InRange(covered / 300.0, 0.90, 0.98);
    }

    [Fact]
    public void It_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Bootstrap(Alone).Run([Errors(Values(50, 1))], [Metric.Mae], 100, 1, Silence.Here, stopped.Token));
    }

    private static Scored Probabilities(float[] labels, int seed) =>
        new(labels, [.. Values(300, seed).Zip(labels, (v, l) => MathF.Round(50 * (v + l) / 2) / 50)], 1) { Threshold = 0.5 };

    private static Scored Errors(float[] values) => new(new float[values.Length], values, 1);

    private static double[] Means(float[] values, int[] blocks, int seed, int resamples = 200) =>
        new Bootstrap(blocks).Run([Errors(values)], [Metric.Mae], resamples, seed, Silence.Here, Cancellation)[0][0];

    // Between 0 and 1, from the digits of a hash: the same on every system.
    private static float[] Values(int count, int seed) =>
        [.. Enumerable.Range(0, count).Select(i => System.IO.Hashing.XxHash32.HashToUInt32(BitConverter.GetBytes(seed * 100_000 + i)) / (float)uint.MaxValue)];
}
