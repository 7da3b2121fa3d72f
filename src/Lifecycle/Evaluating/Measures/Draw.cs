namespace Levain.Evaluating.Measures;

/// <summary>How often each row counts, once in the order of rows and once summed down the scores.</summary>
/// <param name="Weights">How often each row counts.</param>
/// <param name="Above">
/// At place i, how many rows count among the i highest scores; empty where nothing is ranked. It may be longer than needed.
/// </param>
/// <param name="Ranking">What was seen on the way down the scores; null where nothing is ranked.</param>
internal readonly record struct Draw(int[] Weights, int[] Above, Ranking? Ranking);
