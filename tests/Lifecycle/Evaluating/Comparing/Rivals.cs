using Levain.Definitions.Policies;

namespace Levain.Evaluating.Comparing;

/// <summary>A candidate and a champion on rows of a test's own.</summary>
internal static class Rivals
{
    public const int Resamples = 400;

    /// <summary>Forecasts that are off by so much, on labels of 0.</summary>
    public static Trial Forecasts(float[] candidate, float[] champion, Metric? metric = null, int[]? blocks = null) =>
        Scored(new float[candidate.Length], candidate, champion, metric ?? Metric.Mae, blocks);

    public static Trial Scored(float[] labels, float[] candidate, float[] champion, Metric metric, int[]? blocks = null) => Trial.Run(
        [(Contender.Candidate, new Scored(labels, candidate, 1)), (Contender.Champion, new Scored(labels, champion, 1))],
        blocks ?? [.. Enumerable.Range(0, labels.Length)],
        [metric],
        new DrawPlan(Resamples, 1, Silence.Here, CancellationToken.None));

    public static ChampionRule Rule(GatePolicy policy) => (ChampionRule)policy.Rules[0];
}
