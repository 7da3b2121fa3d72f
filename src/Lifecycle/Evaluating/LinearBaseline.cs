using Levain.Definitions;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Evaluating;

/// <summary>A plain linear model of the same features and rows as the candidate.</summary>
internal static class LinearBaseline
{
    private const string File = "linear.zip";

    public static Scored Score(ModelDefinition definition, SplitExamples examples, string folder)
    {
        if (definition.Kind == ModelKind.Regression) return RidgeRegression.Score(examples);
        var path = Path.Combine(folder, File);
        Learner.Fit(definition, ml => Learn(ml, definition.Kind), examples.Training, path);
        return Scorer.Score(path, definition.Kind, examples.HoldOut, "linear baseline");
    }

    private static IEstimator<ITransformer> Learn(MLContext ml, ModelKind kind)
    {
        var normalise = ml.Transforms.NormalizeMeanVariance(ExampleView.Features, fixZero: false);
        return kind == ModelKind.Binary
            ? normalise.Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                new() { NumberOfThreads = 1, L1Regularization = 0, MaximumNumberOfIterations = 100 }))
            : normalise.Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
                new() { NumberOfThreads = 1, L1Regularization = 0, MaximumNumberOfIterations = 100 }));
    }
}
