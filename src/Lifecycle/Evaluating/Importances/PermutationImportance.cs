using Levain.Definitions;
using Levain.Evaluating.Significance;
using Levain.Training;
using MathNet.Numerics.Random;

namespace Levain.Evaluating.Importances;

/// <summary>Asks of each feature how much worse the model is when its values say nothing (Breiman 2001).</summary>
/// <remarks>
/// Features that say the same stand in for each other, so each of them looks dispensable where only one of them is.
/// </remarks>
/// <param name="definition">Gives metric, kind and seed.</param>
/// <param name="model">The path of the model's zip.</param>
/// <param name="holdOut">The rows that are shuffled.</param>
internal sealed class PermutationImportance(ModelDefinition definition, string model, Examples holdOut)
{
    /// <summary>Each feature is shuffled so often; what is told is the mean.</summary>
    public const int Shuffles = 2;

    /// <summary>Enough for the spread, which is all that the interval takes from them.</summary>
    public const int Resamples = 100;

    /// <summary>The features, the one that matters most first.</summary>
    public IReadOnlyList<Importance> Of(Trial whole, DrawPlan draw)
    {
        var features = SlotsByFeature().ToList();
        var found = new Importance[features.Count];
        var done = 0;
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = draw.Cancellation }, f =>
        {
            found[f] = Of(f, features[f], whole, draw);
            draw.Progress.Report((double)Interlocked.Increment(ref done) / found.Length);
        });
        return [.. found.OrderByDescending(i => i.Worse.Value).ThenBy(i => i.Feature, StringComparer.Ordinal)];
    }

    // The slots of an enumeration are named Feature=Value.
    private IEnumerable<IGrouping<string, int>> SlotsByFeature() =>
        Enumerable.Range(0, holdOut.Width).GroupBy(s => holdOut.Slots[s].Split('=')[0], StringComparer.Ordinal);

    private Importance Of(int number, IGrouping<string, int> feature, Trial whole, DrawPlan draw)
    {
        var metric = definition.MainMetric;
        var shuffled = Enumerable.Range(0, Shuffles)
            .Select(s => ($"{feature.Key} {s}", Score(feature, number * Shuffles + s, whole))).ToList();
        // The same seed draws the same rows as for the whole: the differences are paired.
        var trial = Trial.Run(shuffled, holdOut.Blocks, [metric], draw.Quiet() with { Resamples = Resamples });
        var before = whole.Draws(Contender.Candidate, metric);
        var worse = new double[Resamples];
        for (var r = 0; r < worse.Length; r++)
            worse[r] = trial.Contenders.Average(c => metric.Worse(trial.Draws(c.Name, metric)[r], before[r]));
        var value = trial.Contenders.Average(c => metric.Worse(trial.Value(c.Name, metric), whole.Value(Contender.Candidate, metric)));
        var estimate = Estimate.Of(new Resampled(value, worse), trial.BlockCount);
        return new Importance { Feature = feature.Key, Worse = estimate, IsDispensable = !(estimate.Low > 0) };
    }

    private Scored Score(IEnumerable<int> slots, int shuffle, Trial whole)
    {
        var order = Enumerable.Range(0, holdOut.Count).ToArray();
        var random = new Xoshiro256StarStar(unchecked(definition.Seed * 1_000_003 + shuffle), threadSafe: false);
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        var scored = Scorer.Score(model, definition.Kind, holdOut.Moved([.. slots], order), "candidate");
        return whole.Scored(Contender.Candidate) with { Scores = scored.Scores };
    }
}
