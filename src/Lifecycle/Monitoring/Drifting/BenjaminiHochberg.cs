namespace Levain.Monitoring.Drifting;

/// <summary>P-values of many columns, adjusted so that of the claims made only a share is false.</summary>
/// <remarks>
/// Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289-300. Where nothing drifted at all, the
/// chance of any claim at level q is at most q (R. J. Simes, Biometrika 73 (1986) 751-754), columns that rise together included.
/// </remarks>
internal static class BenjaminiHochberg
{
    /// <param name="pValues">One a column. NaN stays NaN, and counts among the columns.</param>
    /// <returns>In the same order; each at least as large as it was, at most 1.</returns>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        int[] order = [.. Enumerable.Range(0, adjusted.Length).OrderByDescending(i => double.IsNaN(pValues[i]) ? 1 : pValues[i])];
        var lowest = 1.0;
        for (var place = 0; place < order.Length; place++)
        {
            var pValue = pValues[order[place]];
            if (!double.IsNaN(pValue)) lowest = Math.Min(lowest, pValue * order.Length / (order.Length - place));
            adjusted[order[place]] = double.IsNaN(pValue) ? double.NaN : lowest;
        }

        return adjusted;
    }

    /// <summary>The least of the adjusted p-values: some claim is made at this level and above.</summary>
    /// <param name="pValues">One a column, none NaN; sorted afterwards.</param>
    public static double Least(Span<double> pValues)
    {
        pValues.Sort();
        var least = 1.0;
        for (var i = 0; i < pValues.Length; i++) least = Math.Min(least, pValues[i] * pValues.Length / (i + 1));
        return least;
    }
}
