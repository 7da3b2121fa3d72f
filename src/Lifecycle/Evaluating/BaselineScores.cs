using Levain.Definitions;
using Levain.Definitions.Policies;
using Levain.Training;

namespace Levain.Evaluating;

/// <summary>What models that cost nothing answer on the hold-out, each at an operating point of its own by the definition's rule.</summary>
internal static class BaselineScores
{
    public static Scored Of(Baseline baseline, ModelDefinition definition, SplitExamples examples, string folder) =>
        baseline switch
        {
            Baseline.Constant => Constant(definition, examples),
            Baseline.Linear => LinearBaseline.Score(definition, examples, folder),
            Baseline.Naive => Forecast(definition, examples, e => e.Naive),
            Baseline.ExponentiallyWeighted => Forecast(definition, examples, e => e.Smoothed),
            _ => throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "no such baseline"),
        };

    private static Scored Forecast(ModelDefinition definition, SplitExamples examples, Func<Examples, IReadOnlyList<float>> forecast) =>
        new Scored([.. examples.HoldOut.Labels], [.. forecast(examples.HoldOut)], 1)
            .At(OperatingPoints.Of(definition, examples.Training, (_, later) => [.. forecast(later)]));

    // One answer for all needs no twin: it learns too little to fit the validation rows.
    private static Scored Constant(ModelDefinition definition, SplitExamples examples)
    {
        var training = examples.Training;
        float[] answer = definition.Kind switch
        {
            ModelKind.Regression => [Median(training.Labels)],
            ModelKind.Binary => [(float)training.Labels.Average(l => (double)l)],
            _ => [.. Enumerable.Range(0, training.Classes.Count)
                .Select(c => (float)training.Labels.Count(l => (int)l == c) / training.Count)],
        };
        return new Scored([.. examples.HoldOut.Labels], Repeat(answer, examples.HoldOut.Count), answer.Length)
            .At(OperatingPoints.Of(definition, training, (_, later) => Repeat(answer, later.Count)));
    }

    private static float[] Repeat(float[] answer, int rows) => [.. Enumerable.Repeat(answer, rows).SelectMany(a => a)];

    private static float Median(IReadOnlyList<float> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
