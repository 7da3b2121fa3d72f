namespace Levain.Monitoring.Drifting;

/// <summary>How probable so great a distance of two samples is where both come from one continuous source; with ties it is less.</summary>
/// <remarks>
/// Two-sided, as <c>scipy.stats.ks_2samp</c>: exact while no sample is larger than 10,000, else by the distribution of one sample of
/// the effective size (<see cref="KolmogorovTail"/>). The exact one counts the lattice paths that leave the band (J. L. Hodges,
/// Arkiv för Matematik 3 (1958) 469-486), as probabilities, so that nothing cancels (as R 4.2 and later).
/// </remarks>
internal static class KolmogorovSmirnov
{
    private const long MostExact = 10_000;

    /// <summary>A band of so few cells is always counted out.</summary>
    private const long FewCells = 1_000_000;

    /// <summary>The squared distance times the effective size from which the p-value is below 1e-15 for samples of any size.</summary>
    private const double Hopeless = 18;

    /// <param name="distance">The statistic, 0 to 1.</param>
    /// <param name="past">The size of one sample.</param>
    /// <param name="present">The size of the other.</param>
    public static double PValue(double distance, long past, long present)
    {
        var (n, m) = (Math.Min(past, present), Math.Max(past, present));
        if (n == 0 || double.IsNaN(distance)) return double.NaN;
        var effective = (double)n * m / (n + m);
        var isHopeless = n * m > FewCells && effective * distance * distance >= Hopeless;
        return m <= MostExact && !isHopeless
            ? Exact((long)Math.Round(distance * n * m), (int)n, (int)m)
            : KolmogorovTail.Above(distance, Math.Round(effective));
    }

    // From each cell (i, j) the chance that a path down to (0, 0) leaves the band; outside it is 1.
    private static double Exact(long steps, int n, int m)
    {
        if (steps == 0) return 1;
        var leaves = new double[m + 1];
        Array.Fill(leaves, 1);
        for (var i = 0; i <= n; i++)
        {
            // The band's cells of this row: |i m - j n| < steps.
            var low = (int)Math.Max(0, ((long)i * m - steps) / n - 1);
            while ((long)i * m - (long)low * n >= steps) low++;
            if (low > 0) leaves[low - 1] = 1;
            var j = low;
            for (; j <= m && (long)j * n - (long)i * m < steps; j++) leaves[j] = Cell(leaves, i, j);
        }

        return Math.Clamp(leaves[m], 0, 1);
    }

    private static double Cell(double[] leaves, int i, int j)
    {
        if (i == 0) return 0;
        var across = j == 0 ? 0 : leaves[j - 1] * j;
        return (leaves[j] * i + across) / (i + j);
    }
}
