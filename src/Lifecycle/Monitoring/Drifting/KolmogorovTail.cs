using MathNet.Numerics;

namespace Levain.Monitoring.Drifting;

/// <summary>The distribution of Kolmogorov's statistic of one large sample.</summary>
/// <remarks>
/// The expansion of W. Pelz and I. J. Good, Journal of the Royal Statistical Society B 38 (1976) 152-156, as R. Simard and
/// P. L'Ecuyer have it, Journal of Statistical Software 39/11 (2011): off by less than 1e-9 from sizes of about 5,000 on,
/// by less than 1e-4 for sizes of 20. In the tail twice the one-sided one: of small samples Smirnov's sum, of large ones its first
/// correction. SciPy takes that already where it is 3e-9 too large.
/// </remarks>
internal static class KolmogorovTail
{
    /// <summary>Where the expansion's rounding begins to show, and where a small sample's error does.</summary>
    private const double Far = 3.5, FarForFew = 1.5;

    private const double Few = 2_000;

    /// <param name="distance">0 to 1.</param>
    /// <param name="size">Of the sample, at least 1.</param>
    /// <returns>The chance of a greater distance.</returns>
    public static double Above(double distance, double size)
    {
        var z = Math.Sqrt(size) * distance;
        if (distance >= 1) return 0;
        if (z < 0.04) return 1;
        if (size <= Few && z > FarForFew) return Math.Min(1, 2 * OneSided(distance, (int)size));
        if (z > Far) return Math.Min(1, 2 * Math.Exp(-Math.Pow(6 * size * distance + 1, 2) / (18 * size)));
        var root = Math.Sqrt(size);
        var terms = Terms(z);
        return Math.Clamp(1 - terms[0] - terms[1] / root - terms[2] / size - terms[3] / (size * root), 0, 1);
    }

    // N. V. Smirnov 1944, as Z. W. Birnbaum and F. H. Tingey, Annals of Mathematical Statistics 22 (1951) 592-596.
    private static double OneSided(double distance, int size)
    {
        var sum = 0.0;
        for (var j = 0; j <= (int)(size * (1 - distance)); j++)
        {
            var (at, above) = (distance + (double)j / size, 1 - distance - (double)j / size);
            if (above > 0) sum += Math.Exp(SpecialFunctions.BinomialLn(size, j) + (j - 1) * Math.Log(at) + (size - j) * Math.Log(above));
        }

        return distance * sum;
    }

    private static double[] Terms(double z)
    {
        var most = (int)Math.Ceiling(16 * z / Math.PI);
        var (z2, z4, z6) = (z * z, Math.Pow(z, 4), Math.Pow(z, 6));
        var terms = new double[4];
        for (var k = most; k > 0; k--) AddOdd(terms, z, Math.Pow((2 * k - 1) * Math.PI / 2, 2));
        var root = Math.Sqrt(2 * Math.PI);
        terms[0] *= root / z;
        terms[1] *= root / (6 * z4);
        terms[2] *= root / (72 * Math.Pow(z, 7));
        terms[3] *= root / (6480 * Math.Pow(z, 10));
        for (var k = most; k > 0; k--)
        {
            var square = Math.Pow(k * Math.PI, 2);
            var weight = square * Math.Exp(-square / (2 * z2)) * root;
            terms[2] -= weight / (36 * z2 * z);
            terms[3] += (3 * z2 - square) * weight / (216 * z6);
        }

        return terms;
    }

    /// <param name="terms">The four sums.</param>
    /// <param name="z">The distance times the root of the size.</param>
    /// <param name="h">The squared odd multiple of half of pi.</param>
    private static void AddOdd(double[] terms, double z, double h)
    {
        var (z2, z4, z6, z8) = (z * z, Math.Pow(z, 4), Math.Pow(z, 6), Math.Pow(z, 8));
        var weight = Math.Exp(-h / (2 * z2));
        terms[0] += weight;
        terms[1] += weight * (h - z2);
        terms[2] += weight * (6 * z6 + 2 * z4 + h * (2 * z4 - 5 * z2) + h * h * (1 - 2 * z2));
        terms[3] += weight * (-30 * z6 - 90 * z8 + h * (135 * z4 - 96 * z6) + h * h * (212 * z4 - 60 * z2) + h * h * h * (5 - 30 * z2));
    }
}
