namespace Levain.Evaluating.Significance;

/// <summary>P-values of many claims, adjusted so that the chance of even one false claim stays what it was for one.</summary>
/// <remarks>S. Holm, Scandinavian Journal of Statistics 6 (1979) 65-70; the claims may hang together in any way.</remarks>
internal static class Holm
{
    /// <param name="pValues">One a claim. NaN stays NaN, and counts among the claims.</param>
    /// <returns>In the same order; each at least as large as it was, at most 1.</returns>
    public static double[] Adjust(double[] pValues)
    {
        var adjusted = new double[pValues.Length];
        int[] order = [.. Enumerable.Range(0, pValues.Length).OrderBy(i => double.IsNaN(pValues[i]) ? 1 : pValues[i])];
        var highest = 0.0;
        for (var place = 0; place < order.Length; place++)
        {
            var pValue = pValues[order[place]];
            if (!double.IsNaN(pValue)) highest = Math.Max(highest, Math.Min(1, (order.Length - place) * pValue));
            adjusted[order[place]] = double.IsNaN(pValue) ? double.NaN : highest;
        }

        return adjusted;
    }
}
