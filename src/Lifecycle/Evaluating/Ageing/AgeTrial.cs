using Levain.Definitions.Policies;
using Levain.Evaluating.Significance;
using Levain.Evaluating.Slicing;
using Levain.Training;

namespace Levain.Evaluating.Ageing;

/// <summary>Measures the candidate on younger and older rows of the hold-out.</summary>
internal static class AgeTrial
{
    private const int Stretches = 6;
    private static readonly string Linear = Baseline.Linear.Words();

    /// <summary>The metric by age; null where rows carry no time or stand too close together.</summary>
    /// <param name="whole">The contenders on all rows.</param>
    /// <param name="examples">Says when rows came to be.</param>
    /// <param name="metric">What is measured.</param>
    /// <param name="draw">How rows are drawn; each stretch for itself.</param>
    public static Staleness? Of(Trial whole, SplitExamples examples, Metric metric, DrawPlan draw)
    {
        var holdOut = examples.HoldOut;
        if (examples.Training.Last is not { } learnt || holdOut.Times.Min() <= learnt) return null;
        var stretches = Partition.Stretches(holdOut.Times, Stretches).ToList();
        if (stretches.Count < 2) return null;
        var own = whole.Contenders.Where(c => c.Name == Contender.Candidate || c.Name == Linear).ToList();
        var trials = stretches.Select((rows, s) => Trial.Run(
            [.. own.Select(c => (c.Name, c.Scored.On(rows)))], [.. rows.Select(r => holdOut.Blocks[r])], [metric],
            draw.Quiet() with { Seed = unchecked(draw.Seed + s) })).ToList();
        var ages = stretches.Select(rows => rows.Average(r => (holdOut.Times[r] - learnt).TotalDays)).ToArray();
        return new Staleness
        {
            Ages = [.. stretches.Select((rows, s) => Describe(rows, trials[s], metric, holdOut, learnt))],
            WorseIn30Days = Estimate.Of(SlopeOf(trials, ages, metric, draw.Resamples), trials.Sum(t => t.BlockCount)),
        };
    }

    private static Resampled SlopeOf(IReadOnlyList<Trial> trials, double[] ages, Metric metric, int resamples) => new(
        Slope(ages, [.. trials.Select(t => metric.Worse(t.Value(Contender.Candidate, metric), 0))]),
        [.. Enumerable.Range(0, resamples).Select(r => Slope(ages, [.. trials.Select(t => metric.Worse(t.Draws(Contender.Candidate, metric)[r], 0))]))]);

    private static AgeResult Describe(int[] rows, Trial trial, Metric metric, Examples holdOut, DateTime learnt) => new()
    {
        FromDays = (int)(rows.Min(r => holdOut.Times[r]) - learnt).TotalDays,
        ToDays = (int)(rows.Max(r => holdOut.Times[r]) - learnt).TotalDays,
        Rows = rows.Length,
        Value = trial.Describe(Contender.Candidate, metric),
        Linear = trial.Has(Linear) ? trial.Value(Linear, metric) : double.NaN,
    };

    // Least squares of loss over age, for 30 days.
    private static double Slope(double[] ages, double[] losses)
    {
        var (age, loss) = (ages.Average(), losses.Average());
        double across = 0, along = 0;
        for (var i = 0; i < ages.Length; i++)
        {
            across += (ages[i] - age) * (losses[i] - loss);
            along += (ages[i] - age) * (ages[i] - age);
        }

        return 30 * across / along;
    }
}
