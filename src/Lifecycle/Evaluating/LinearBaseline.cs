using Levain.Definitions;
using Levain.Training;
using Microsoft.ML;

namespace Levain.Evaluating;

/// <summary>A plain linear model of the same features and rows as the candidate, with a twin of its own for its operating point.</summary>
internal static class LinearBaseline
{
    private const string File = "linear.zip";

    public static Scored Score(ModelDefinition definition, SplitExamples examples, string folder)
    {
        float[] Answer(Examples training, Examples asked) => LinearBaseline.Answer(definition, training, asked, folder);
        var scores = Answer(examples.Training, examples.HoldOut);
        var classes = definition.Kind == ModelKind.Multiclass ? examples.HoldOut.Classes.Count : 1;
        return new Scored([.. examples.HoldOut.Labels], scores, classes)
            .At(OperatingPoints.Of(definition, examples.Training, Answer));
    }

    private static float[] Answer(ModelDefinition definition, Examples training, Examples asked, string folder)
    {
        if (definition.Kind == ModelKind.Regression) return RidgeRegression.Score(training, asked);
        var path = Path.Combine(folder, File);
        Learner.Fit(definition, ml => Learn(ml, definition.Kind), training, path);
        return ModelScores.Of(path, definition.Kind, asked, "linear baseline");
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
