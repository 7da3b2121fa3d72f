using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>What models that cost nothing answer on the hold-out.</summary>
internal static class BaselineScores
{
    public static Scored Of(Baseline baseline, ModelDefinition definition, SplitExamples examples, string folder) =>
        baseline switch
        {
            Baseline.Constant => Constant(definition.Kind, examples),
            Baseline.Linear => LinearBaseline.Score(definition, examples, folder),
            Baseline.Naive => new Scored([.. examples.HoldOut.Labels], [.. examples.HoldOut.Naive], 1),
            _ => throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "no such baseline"),
        };

    private static Scored Constant(ModelKind kind, SplitExamples examples)
    {
        var training = examples.Training;
        float[] answer = kind switch
        {
            ModelKind.Regression => [Median(training.Labels)],
            ModelKind.Binary => [(float)training.Labels.Average(l => (double)l)],
            _ => [.. Enumerable.Range(0, training.Classes.Count)
                .Select(c => (float)training.Labels.Count(l => (int)l == c) / training.Count)],
        };
        var scores = Enumerable.Repeat(answer, examples.HoldOut.Count).SelectMany(a => a).ToArray();
        return new Scored([.. examples.HoldOut.Labels], scores, answer.Length);
    }

    private static float Median(IReadOnlyList<float> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
