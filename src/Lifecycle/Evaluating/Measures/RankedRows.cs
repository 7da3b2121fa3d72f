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
    public Ranking Walk(int[] above)
    {
        double rows = above[Order.Rows.Length], alarmHits = 0;
        var walk = new RankWalk(budgets, rows);
        foreach (var step in Order.Steps)
        {
            double end = above[step.End];
            walk.Add(above[step.Start], end, end - above[step.Positives]);
            if (step.End <= alarmed) alarmHits = walk.Positives;
        }

        return walk.Finish(hasThreshold ? new Confusion(alarmHits, above[alarmed], walk.Positives, rows) : Confusion.None);
    }
}
