using Levain.Definitions;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Levain.Training.Certifying;

/// <summary>Every learner that definitions may take, with small settings.</summary>
internal static class LearnerCases
{
    public static IReadOnlyList<LearnerCase> All { get; } =
    [
        new("FastTreeRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.FastTree(Trees(new FastTreeRegressionTrainer.Options(), n))),
        new("FastTreeTweedieTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.FastTreeTweedie(Trees(new FastTreeTweedieTrainer.Options(), n))),
        new("FastTreeBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.FastTree(Trees(new FastTreeBinaryTrainer.Options(), n))),
        new("FastForestRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.FastForest(
            new FastForestRegressionTrainer.Options { NumberOfTrees = 20, NumberOfThreads = n })),
        new("FastForestBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.FastForest(
            new FastForestBinaryTrainer.Options { NumberOfTrees = 20, NumberOfThreads = n })),
        new("GamRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.Gam(
            new GamRegressionTrainer.Options { NumberOfIterations = 200, NumberOfThreads = n })),
        new("GamBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.Gam(
            new GamBinaryTrainer.Options { NumberOfIterations = 200, NumberOfThreads = n })),
        new("LightGbmRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.LightGbm(
            new LightGbmRegressionTrainer.Options { NumberOfIterations = 20, NumberOfThreads = n })),
        new("LightGbmBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.LightGbm(
            new LightGbmBinaryTrainer.Options { NumberOfIterations = 20, NumberOfThreads = n })),
        new("LightGbmMulticlassTrainer", ModelKind.Multiclass, (ml, n) => ml.MulticlassClassification.Trainers.LightGbm(
            new LightGbmMulticlassTrainer.Options { NumberOfIterations = 20, NumberOfThreads = n })),
        new("LbfgsPoissonRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.LbfgsPoissonRegression(
            new LbfgsPoissonRegressionTrainer.Options { NumberOfThreads = n })),
        new("LbfgsLogisticRegressionBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
            new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = n })),
        new("LbfgsMaximumEntropyMulticlassTrainer", ModelKind.Multiclass, (ml, n) => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
            new LbfgsMaximumEntropyMulticlassTrainer.Options { NumberOfThreads = n })),
        new("SdcaRegressionTrainer", ModelKind.Regression, (ml, n) => ml.Regression.Trainers.Sdca(
            new SdcaRegressionTrainer.Options { NumberOfThreads = n, MaximumNumberOfIterations = 10 })),
        new("SdcaLogisticRegressionBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.SdcaLogisticRegression(
            new SdcaLogisticRegressionBinaryTrainer.Options { NumberOfThreads = n, MaximumNumberOfIterations = 10 })),
        new("SdcaMaximumEntropyMulticlassTrainer", ModelKind.Multiclass, (ml, n) => ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(
            new SdcaMaximumEntropyMulticlassTrainer.Options { NumberOfThreads = n, MaximumNumberOfIterations = 10 })),
        new("SgdCalibratedTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.SgdCalibrated(
            new SgdCalibratedTrainer.Options { NumberOfThreads = n })),
        new("SdcaNonCalibratedBinaryTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.SdcaNonCalibrated(
            new SdcaNonCalibratedBinaryTrainer.Options { NumberOfThreads = n, MaximumNumberOfIterations = 10 })),
        new("SdcaNonCalibratedMulticlassTrainer", ModelKind.Multiclass, (ml, n) => ml.MulticlassClassification.Trainers.SdcaNonCalibrated(
            new SdcaNonCalibratedMulticlassTrainer.Options { NumberOfThreads = n, MaximumNumberOfIterations = 10 })),
        new("SgdNonCalibratedTrainer", ModelKind.Binary, (ml, n) => ml.BinaryClassification.Trainers.SgdNonCalibrated(
            new SgdNonCalibratedTrainer.Options { NumberOfThreads = n })),
        new("OnlineGradientDescentTrainer", ModelKind.Regression, (ml, _) => ml.Regression.Trainers.OnlineGradientDescent()) { HasThreads = false },
        new("AveragedPerceptronTrainer", ModelKind.Binary, (ml, _) => ml.BinaryClassification.Trainers.AveragedPerceptron()
            .Append(ml.BinaryClassification.Calibrators.Platt())) { HasThreads = false },
        new("LinearSvmTrainer", ModelKind.Binary, (ml, _) => ml.BinaryClassification.Trainers.LinearSvm()
            .Append(ml.BinaryClassification.Calibrators.Platt())) { HasThreads = false },
        new("NaiveBayesMulticlassTrainer", ModelKind.Multiclass, (ml, _) => ml.MulticlassClassification.Trainers.NaiveBayes()) { HasThreads = false },
    ];

    private static TOptions Trees<TOptions>(TOptions options, int threads)
        where TOptions : BoostedTreeOptions
    {
        (options.NumberOfTrees, options.NumberOfThreads) = (20, threads);
        return options;
    }
}
