using MathNet.Numerics.Statistics;

namespace Levain.Evaluating.Curves;

/// <summary>Where in time, and at which forecasts, a contender is off.</summary>
internal static class Residuals
{
    /// <summary>Stretches of time at most, and rows that one has at least where there are enough.</summary>
    public const int MostStretches = 120;

    public const int RowsAtLeast = 5;

    public const int PredictionBins = 20;

    /// <summary>Rows in the order of time, in stretches of about as many rows; empty where rows carry no time.</summary>
    public static IReadOnlyList<ResidualStretch> OverTime(Scored scored, IReadOnlyList<DateTime> times)
    {
        if (times.All(t => t == DateTime.MinValue)) return [];
        int[] order = [.. Enumerable.Range(0, scored.Count).OrderBy(i => times[i])];
        return
        [
            .. Parts(order, MostStretches).Select(rows =>
            {
                double[] off = [.. rows.Select(i => (double)scored.Labels[i] - scored.Scores[i])];
                return new ResidualStretch
                {
                    From = times[rows[0]],
                    To = times[rows[^1]],
                    Rows = rows.Length,
                    Mean = off.Average(),
                    Low = off.QuantileCustom(0.05, QuantileDefinition.R7),
                    High = off.QuantileCustom(0.95, QuantileDefinition.R7),
                };
            }),
        ];
    }

    /// <summary>Rows in the order of what was predicted, in bins of about as many rows.</summary>
    public static IReadOnlyList<PredictionBin> ByPrediction(Scored scored)
    {
        int[] order = [.. Enumerable.Range(0, scored.Count).OrderBy(i => scored.Scores[i])];
        return
        [
            .. Parts(order, PredictionBins).Select(rows =>
            {
                double[] actual = [.. rows.Select(i => (double)scored.Labels[i])];
                return new PredictionBin
                {
                    Rows = rows.Length,
                    MeanPredicted = rows.Average(i => (double)scored.Scores[i]),
                    MeanActual = actual.Average(),
                    Low = actual.QuantileCustom(0.05, QuantileDefinition.R7),
                    High = actual.QuantileCustom(0.95, QuantileDefinition.R7),
                };
            }),
        ];
    }

    private static IEnumerable<int[]> Parts(int[] order, int most)
    {
        var parts = Math.Clamp(order.Length / RowsAtLeast, 1, most);
        for (var p = 0; p < parts; p++)
            yield return order[(int)((long)order.Length * p / parts)..(int)((long)order.Length * (p + 1) / parts)];
    }
}
