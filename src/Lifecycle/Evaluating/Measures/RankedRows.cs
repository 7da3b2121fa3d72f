namespace Levain.Evaluating.Measures;

/// <summary>Rows from the highest score to the lowest; rows of one score are one step.</summary>
internal sealed class RankedRows
{
    private readonly int[] rows;
    private readonly bool[] positive;
    private readonly int[] stepEnds;
    private readonly double[] budgets;
    private readonly bool isReal;

    /// <param name="scored">Labels and scores.</param>
    /// <param name="budgets">Shares of rows that are alarmed on.</param>
    public RankedRows(Scored scored, double[] budgets)
    {
        this.budgets = budgets;
        isReal = !Array.Exists(scored.Scores, float.IsNaN);
        var keys = Array.ConvertAll(scored.Scores, s => -s);
        rows = [.. Enumerable.Range(0, scored.Count)];
        Array.Sort(keys, rows);
        positive = Array.ConvertAll(rows, r => scored.Labels[r] > 0.5f);
        stepEnds = [.. Enumerable.Range(1, scored.Count).Where(i => i == scored.Count || keys[i] != keys[i - 1])];
    }

    /// <summary>Walks down the scores once for all measures.</summary>
    /// <param name="weights">How often each row counts.</param>
    /// <remarks>Of a step that a budget cuts, the positives count as if the alarms in it were drawn at random.</remarks>
    public Ranking Walk(int[] weights)
    {
        var all = WeightOf(weights);
        var alarms = Array.ConvertAll(budgets, b => Ranking.AlarmsOf(b, all));
        var hits = new double[budgets.Length];
        double seen = 0, positives = 0, precision = 0, area = 0;
        var place = 0;
        foreach (var end in stepEnds)
        {
            long step = 0, stepPositives = 0;
            for (; place < end; place++)
            {
                var weight = weights[rows[place]];
                step += weight;
                if (positive[place]) stepPositives += weight;
            }

            if (step == 0) continue;
            for (var b = 0; b < hits.Length; b++)
                if (seen < alarms[b])
                    hits[b] += stepPositives * Math.Min(1, (alarms[b] - seen) / step);
            seen += step;
            positives += stepPositives;
            precision += stepPositives * (positives / seen);
            area += (step - stepPositives) * (positives - 0.5 * stepPositives);
        }

        return isReal
            ? new Ranking(precision / positives, area / (positives * (seen - positives)), budgets, hits, seen, positives)
            : new Ranking(double.NaN, double.NaN, budgets, Array.ConvertAll(hits, _ => double.NaN), seen, positives);
    }

    private static double WeightOf(int[] weights)
    {
        long sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }
}
