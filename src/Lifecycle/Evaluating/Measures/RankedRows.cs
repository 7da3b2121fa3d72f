namespace Levain.Evaluating.Measures;

/// <summary>One contender's rows, ordered once for all draws.</summary>
/// <param name="scored">Labels, scores that are numbers, and the threshold.</param>
/// <param name="budgets">Shares of rows that are alarmed on, the least first.</param>
internal sealed class RankedRows(Scored scored, double[] budgets)
{
    private readonly int alarmed = scored.Scores.Count(s => s >= scored.Threshold);
    private readonly bool hasThreshold = !double.IsNaN(scored.Threshold);

    public RankOrder Order { get; } = new(scored);

    /// <summary>Sums weights down the scores, so that any stretch of them is a difference.</summary>
    /// <param name="weights">How often each row counts.</param>
    /// <param name="above">Takes, at place i, the weight of the i highest scores; one longer than there are rows.</param>
    public void Accumulate(int[] weights, int[] above)
    {
        var sum = 0;
        above[0] = 0;
        for (var i = 0; i < Order.Rows.Length; i++) above[i + 1] = sum += weights[Order.Rows[i]];
    }

    /// <summary>Walks down the scores once for all measures; only steps that hold positives count for any of them.</summary>
    /// <param name="above">What <see cref="Accumulate"/> made.</param>
    /// <remarks>Of a step that a budget cuts, the positives count as if the alarms in it were drawn at random.</remarks>
    public Ranking Walk(int[] above)
    {
        double rows = above[Order.Rows.Length], positives = 0, precision = 0, inversions = 0, alarmHits = 0;
        var hits = new double[budgets.Length];
        var budget = 0;
        foreach (var step in Order.Steps)
        {
            double start = above[step.Start], end = above[step.End], found = end - above[step.Positives];
            for (; budget < hits.Length && Ranking.AlarmsOf(budgets[budget], rows) is var alarms && alarms < end; budget++)
                hits[budget] = positives + found * Math.Max(0, (alarms - start) / (end - start));
            if (found > 0)
            {
                inversions += found * (start - positives + 0.5 * (end - start - found));
                positives += found;
                precision += found * (positives / end);
            }

            if (step.End <= alarmed) alarmHits = positives;
        }

        Array.Fill(hits, positives, budget, hits.Length - budget);
        var pairs = positives * (rows - positives);
        var confusion = hasThreshold ? new Confusion(alarmHits, above[alarmed], positives, rows) : Confusion.None;
        return new Ranking(precision / positives, (pairs - inversions) / pairs, budgets, hits, confusion) { Rows = rows, Positives = positives };
    }
}
