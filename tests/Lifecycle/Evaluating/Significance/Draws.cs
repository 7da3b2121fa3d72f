using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Levain.Evaluating.Significance;

/// <summary>Random numbers of one simulated world; the same seed is the same world everywhere.</summary>
internal sealed class Draws(int seed)
{
    private readonly Xoshiro256StarStar random = new(seed, threadSafe: false);

    public double Uniform() => random.NextDouble();

    public double Gaussian() => Normal.Sample(random, 0, 1);

    public double[] Gaussians(int count) => [.. Enumerable.Range(0, count).Select(_ => Gaussian())];

    /// <summary>An autoregression of order 1 with variance 1, in its steady state.</summary>
    public double[] Autoregression(int count, double persistence)
    {
        var values = Gaussians(count);
        var innovation = Math.Sqrt(1 - persistence * persistence);
        for (var t = 1; t < count; t++) values[t] = persistence * values[t - 1] + innovation * values[t];
        return values;
    }
}
