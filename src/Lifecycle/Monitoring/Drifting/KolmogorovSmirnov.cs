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

    // From each cell (i, j) the chance that a path down to (0, 0) leaves the band |i m - j n| < steps; outside it is 1.
    private static double Exact(long steps, int n, int m)
    {
        if (steps == 0) return 1;
        var (leaves, inverse) = (new double[m + 1], new double[n + m + 1]);
        for (var i = 1; i < inverse.Length; i++) inverse[i] = 1.0 / i;
        Array.Fill(leaves, 1);
        for (var i = 0; i <= n; i++)
        {
            var first = i * (long)m - steps < 0 ? 0 : (i * (long)m - steps) / n + 1;
            var last = Math.Min(m, (i * (long)m + steps - 1) / n);
            Row(i, leaves.AsSpan((int)first..(int)(last + 1)), (int)first, inverse);
        }

        return Math.Clamp(leaves[m], 0, 1);
    }

    private static void Row(int i, Span<double> band, int first, double[] inverse)
    {
        if (i == 0)
        {
            band.Clear();
            return;
        }

        // To the left of the band every path has left it, except that there is no path at all left of the first column.
        var left = 1.0;
        for (var place = 0; place < band.Length; place++)
        {
            var j = first + place;
            left = band[place] * (i * inverse[i + j]) + left * (j * inverse[i + j]);
            band[place] = left;
        }
    }
}
