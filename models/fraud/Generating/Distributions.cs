namespace Levain.Models.Fraud.Generating;

/// <summary>The distributions that people and criminals follow here, from portable arithmetic alone.</summary>
internal static class Distributions
{
    private const double LargestPoissonMean = 30;

    public static double Normal(this RandomStream random) => InverseNormal.At(random.Uniform());

    /// <param name="random">The stream to draw from.</param>
    /// <param name="median">The median, in the unit of the result.</param>
    /// <param name="sigma">The standard deviation of the logarithm.</param>
    public static double LogNormal(this RandomStream random, double median, double sigma) =>
        median * PortableMath.Exp(sigma * random.Normal());

    /// <summary>
    /// How often something happens that happens <paramref name="mean"/> times on average (Knuth's method).
    /// </summary>
    /// <remarks>From the same stream a larger mean never gives a smaller count, up to a mean of 30.</remarks>
    public static int Poisson(this RandomStream random, double mean)
    {
        if (mean > LargestPoissonMean)
            return random.Poisson(mean / 2) + random.Poisson(mean / 2);
        var limit = PortableMath.Exp(-mean);
        var count = 0;
        for (var product = random.Uniform(); product > limit; product *= random.Uniform())
            count++;
        return count;
    }

    /// <summary>A gamma number of scale 1 (G. Marsaglia and W. Tsang, ACM TOMS 26, 2000).</summary>
    public static double Gamma(this RandomStream random, double shape)
    {
        if (shape < 1)
            return random.Gamma(shape + 1) * PortableMath.Exp(PortableMath.Log(random.Uniform()) / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.Normal();
            var root = 1 + c * x;
            var v = root * root * root;
            if (root > 0 && PortableMath.Log(random.Uniform()) < 0.5 * x * x + d * (1 - v + PortableMath.Log(v)))
                return d * v;
        }
    }

    /// <summary>
    /// Shares that add up to 1, near the mean's shares the larger <paramref name="concentration"/> is.
    /// </summary>
    public static double[] Dirichlet(this RandomStream random, IReadOnlyList<double> mean, double concentration)
    {
        var shares = new double[mean.Count];
        var total = 0.0;
        for (var i = 0; i < shares.Length; i++)
            total += shares[i] = random.Gamma(mean[i] * concentration);
        for (var i = 0; i < shares.Length; i++)
            shares[i] /= total;
        return shares;
    }
}
