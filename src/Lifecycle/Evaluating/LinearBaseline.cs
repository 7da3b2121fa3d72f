using Levain.Definitions;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Evaluating;

/// <summary>A plain linear model of the same features and rows as the candidate, at an operating point by the same rule.</summary>
internal static class LinearBaseline
{
    private const string File = "linear.zip";

    public static Scored Score(ModelDefinition definition, SplitExamples examples, string folder)
    {
        var (training, holdOut) = (examples.Training, examples.HoldOut);
        var answer = Learnt(definition, training, folder);
        var classes = definition.Kind == ModelKind.Multiclass ? holdOut.Classes.Count : 1;
        // One weight a feature hardly remembers the validation rows: a twin would cost as much again and say the same.
        return new Scored([.. holdOut.Labels], answer(holdOut), classes)
            .At(OperatingPoints.Of(definition, training, (_, later) => answer(later)));
    }

    private static Func<Examples, float[]> Learnt(ModelDefinition definition, Examples training, string folder)
    {
        if (definition.Kind == ModelKind.Regression) return asked => RidgeRegression.Score(training, asked);
        var path = Path.Combine(folder, File);
        Learner.Fit(definition, ml => Learn(ml, definition.Kind), training, path);
        return asked => ModelScores.Of(path, definition.Kind, asked, "linear baseline");
    }

    private static IEstimator<ITransformer> Learn(MLContext ml, ModelKind kind)
    {
        var normalise = ml.Transforms.NormalizeMeanVariance(ExampleView.Features, fixZero: false);
        return kind == ModelKind.Binary
            ? normalise.Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                new() { NumberOfThreads = 2, L1Regularization = 0, MaximumNumberOfIterations = 100 }))
            : normalise.Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                new() { NumberOfThreads = 2, L1Regularization = 0, MaximumNumberOfIterations = 100 }));
    }
}
