using Levain.Evaluating;
using Levain.Evaluating.Significance;
using Levain.Monitoring.References;
using Levain.Validating.Profiling;
using MathNet.Numerics.Distributions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Levain.Monitoring.Drifting;

/// <summary>Trains small boosted trees to tell served rows from a reference's sample, and judges them on rows that they have not seen.</summary>
/// <remarks>
/// What no single column shows, such as two that no longer go together, is seen here. Rows are cross-fitted in two halves; the area's interval
/// is DeLong's, which has rows independent: where they hang together it is too narrow, so this is shown and raises no alarm.
/// </remarks>
internal static class DomainClassifier
{
    private const int LeastRows = 50, Folds = 2, Named = 3;

    /// <summary>Null where the reference keeps no sample or either side has too few rows.</summary>
    public static DomainFindings? Of(MonitoringReference reference, WatchedTable rows)
    {
        if (reference.Sample is not { } sample || Math.Min(sample.Rows, rows.Count) < LeastRows) return null;
        var both = Together(sample, rows);
        var (scores, gains) = Scores(both);
        return new()
        {
            Rows = both.IsServed.Count(s => s),
            RocAuc = Area(both.IsServed, scores),
            By = [.. Enumerable.Range(0, gains.Length).Where(f => gains[f] > 0).OrderByDescending(f => gains[f]).ThenBy(f => f)
                .Take(Named).Select(f => both.Features[f])],
        };
    }

    // As many of each side, both in the order of time, so that halves are the same on every machine.
    private static DomainRows Together(ReferenceSample sample, WatchedTable rows)
    {
        var width = sample.Columns.Count;
        var (before, places) = (sample.Decode(), Places(sample, rows));
        var served = ReferenceSample.Drawn(rows.Count, seed: 1);
        var known = Thin(sample.Rows, served.Length);
        served = [.. Thin(served.Length, sample.Rows).Select(i => served[i])];
        float[][] vectors =
        [
            .. known.Select(r => DomainRows.Vector(before.AsSpan(r * width, width))),
            .. served.Select(r => DomainRows.Vector([.. places.Select(p => rows.Values(p)[r])])),
        ];
        return new(sample.Columns, vectors, [.. Enumerable.Range(0, vectors.Length).Select(i => i >= known.Length)]);
    }

    private static int[] Places(ReferenceSample sample, WatchedTable rows) => [.. sample.Columns.Select(name =>
        Enumerable.Range(0, rows.Columns.Count).FirstOrDefault(c => rows.Columns[c].Name == name, -1) is var place and >= 0 ? place
            : throw new LevainException($"The served rows have no column '{name}', of which the reference keeps a sample: they are of another model."))];

    private static int[] Thin(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)((long)i * count / most))];

    private static (float[] Scores, double[] Gains) Scores(DomainRows both)
    {
        var (scores, gains) = (new float[both.Count], new double[both.Features.Count]);
        for (var fold = 0; fold < Folds; fold++)
        {
            var asked = Enumerable.Range(0, both.Count).Where(r => FoldOf(r) == fold).ToArray();
            var learnt = Enumerable.Range(0, both.Count).Where(r => FoldOf(r) != fold);
            var ml = new MLContext(seed: 1);
            var model = ml.BinaryClassification.Trainers.FastTree(Trees()).Fit(both.View(ml, learnt));
            var told = model.Transform(both.View(ml, asked)).GetColumn<float>("Score").ToArray();
            for (var i = 0; i < asked.Length; i++) scores[asked[i]] = told[i];
            AddGains(model.Model.SubModel, gains);
        }

        return (scores, gains);
    }

    private static FastTreeBinaryTrainer.Options Trees() => new()
    {
        NumberOfTrees = 30,
        NumberOfLeaves = 8,
        MinimumExampleCountPerLeaf = 10,
        LearningRate = 0.2,
        NumberOfThreads = 1,
        Seed = 1,
    };

    // Hashed, for a period in the rows must not fall in with the halves.
    private static int FoldOf(int row) => (int)(SplitMix.Mix((ulong)row + 1) % Folds);

    private static void AddGains(FastTreeBinaryModelParameters trees, double[] gains)
    {
        VBuffer<float> weights = default;
        trees.GetFeatureWeights(ref weights);
        foreach (var weight in weights.Items()) gains[weight.Key] += weight.Value;
    }

    private static Estimate Area(bool[] isServed, float[] scores)
    {
        var (area, variance) = DeLong.Area(isServed, scores);
        var reach = Normal.InvCDF(0, 1, 0.975) * Math.Sqrt(variance);
        return new() { Value = area, Low = Math.Max(0, area - reach), High = Math.Min(1, area + reach) };
    }
}
