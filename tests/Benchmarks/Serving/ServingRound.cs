namespace Levain.Benchmarks.Serving;

/// <summary>One contender's turn.</summary>
/// <param name="Full">As busy as it can be.</param>
/// <param name="Calm">With one request under way at a time, which is about half of that.</param>
internal sealed record ServingRound(Answered Full, Answered Calm)
{
    public static double[] Rates(IReadOnlyList<ServingRound> rounds) => [.. rounds.Select(r => r.Full.Rate)];

    public static double[] Slows(IReadOnlyList<ServingRound> rounds) => [.. rounds.Select(r => r.Calm.Slow)];
}
