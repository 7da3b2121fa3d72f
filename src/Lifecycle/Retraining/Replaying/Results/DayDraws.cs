using Levain.Definitions.Policies;
using Levain.Evaluating.Measures;
using Levain.Retraining.Replaying.Playing;
using Levain.Validating.Profiling;

namespace Levain.Retraining.Replaying.Results;

/// <summary>Draws stretches of days again and again, the same for all policies, to see how far a metric moves by chance.</summary>
/// <remarks>
/// The moving-block bootstrap of H. R. Künsch, Annals of Statistics 17 (1989) 1217-1241: days that follow upon each
/// other are drawn together, because what happens to a market or a bank lasts. The length of a stretch grows with the
/// cube root of the number of days, and has two weeks at least where there are so many.
/// </remarks>
internal sealed class DayDraws(IReadOnlyList<PlayedDay> days, int rows, int seed)
{
    public const int Count = 1000;

    private const int LeastLength = 10;
    private const double Growth = 1.75;

    /// <summary>The days of a stretch.</summary>
    public int Length { get; } = Math.Min(days.Count, Math.Max(LeastLength, (int)Math.Ceiling(Growth * Math.Cbrt(days.Count))));

    /// <summary>By policy, a value a draw.</summary>
    public double[][] Of(IReadOnlyList<PlayedAnswers> policies, Metric metric, CancellationToken cancellation)
    {
        var sets = policies.Select(p => new MeasureSet(p.For(metric), [metric])).ToArray();
        var values = sets.Select(_ => new double[Count]).ToArray();
        var options = new ParallelOptions { CancellationToken = cancellation };
        (int[] Weights, double[] Value) Measured(int draw, ParallelLoopState state, (int[] Weights, double[] Value) buffers)
        {
            Draw(draw, buffers.Weights);
            for (var p = 0; p < sets.Length; p++)
            {
                sets[p].Of(buffers.Weights, buffers.Value);
                values[p][draw] = buffers.Value[0];
            }

            return buffers;
        }

        Parallel.For(0, Count, options, () => (new int[rows], new double[1]), Measured, _ => { });
        return values;
    }

    /// <summary>How often each row counts in a draw.</summary>
    internal void Draw(int draw, int[] weights)
    {
        Array.Clear(weights);
        var random = new SplitMix(unchecked((ulong)(seed * 1_000_003L + draw)));
        for (var left = days.Count; left > 0; left -= Length)
        {
            var start = (int)random.Below(days.Count - Length + 1);
            for (var d = start; d < start + Math.Min(left, Length); d++)
                for (var row = days[d].First; row < days[d].End; row++) weights[row]++;
        }
    }
}
