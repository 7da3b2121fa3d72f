using System.Runtime.CompilerServices;

namespace Levain.Evaluating.Measures;

/// <summary>Sums up, step by step down the scores, what a ranking is judged by; weights may be whole numbers or expectations.</summary>
/// <remarks>Of a step that a budget cuts, the positives count as if the alarms in it were drawn at random.</remarks>
/// <param name="budgets">Shares of rows that are alarmed on, the least first.</param>
/// <param name="rows">The weight of all rows.</param>
internal ref struct RankWalk(double[] budgets, double rows)
{
    private readonly double[] hits = new double[budgets.Length];
    private double precision, inversions;
    private int budget;

    /// <summary>The weight of the positives so far.</summary>
    public double Positives { get; private set; }

    /// <summary>Takes the next step of equal scores; steps without positives may be left out.</summary>
    /// <param name="start">The weight of all rows with higher scores.</param>
    /// <param name="end">The same with the step's own rows.</param>
    /// <param name="found">The weight of the positives among these.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double start, double end, double found)
    {
        for (; budget < hits.Length && Ranking.AlarmsOf(budgets[budget], rows) is var alarms && alarms < end; budget++)
            hits[budget] = Positives + found * Math.Max(0, (alarms - start) / (end - start));
        if (found <= 0) return;
        inversions += found * (start - Positives + 0.5 * (end - start - found));
        Positives += found;
        precision += found * (Positives / end);
    }

    /// <summary>What was seen, with the alarms at the threshold.</summary>
    public readonly Ranking Finish(Confusion confusion)
    {
        Array.Fill(hits, Positives, budget, hits.Length - budget);
        var pairs = Positives * (rows - Positives);
        return new Ranking(precision / Positives, (pairs - inversions) / pairs, budgets, hits, confusion) { Rows = rows, Positives = Positives };
    }
}
