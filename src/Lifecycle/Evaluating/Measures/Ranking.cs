namespace Levain.Evaluating.Measures;

/// <summary>How well scores put the positives first, on one draw.</summary>
/// <param name="AveragePrecision">Precision at each step, weighted by the gain in recall; NaN without positives.</param>
/// <param name="RocAuc">The share of pairs of a positive and a negative in the right order, ties counting half.</param>
/// <param name="Budgets">The shares of rows that are alarmed on.</param>
/// <param name="Hits">The positives among the alarms, for each budget.</param>
/// <param name="Confusion">Alarms against the truth at the chosen threshold.</param>
internal sealed record Ranking(double AveragePrecision, double RocAuc, double[] Budgets, double[] Hits, Confusion Confusion)
{
    /// <summary>All rows and all positives of the draw.</summary>
    public required double Rows { get; init; }

    public required double Positives { get; init; }

    public double PrecisionAt(double budget) => HitsAt(budget) / AlarmsOf(budget, Rows);

    public double RecallAt(double budget) => Positives == 0 ? double.NaN : HitsAt(budget) / Positives;

    /// <summary>How many rows are alarmed on: a started row counts, a rounding error in the product does not.</summary>
    public static double AlarmsOf(double budget, double rows) => Math.Ceiling(budget * rows - 1e-9);

    private double HitsAt(double budget) => Hits[Array.IndexOf(Budgets, budget)];
}
