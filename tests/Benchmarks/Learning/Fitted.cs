namespace Levain.Benchmarks.Learning;

/// <summary>What a learner did.</summary>
/// <param name="Seconds">Wall time from examples in memory to the finished model.</param>
/// <param name="Scores">A probability or another score for each held-out example.</param>
internal sealed record Fitted(double Seconds, float[] Scores);
