using Levain.Models.Fraud;
using Levain.Training;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Levain.Benchmarks.Learning;

/// <summary>The contenders; the first is the one that the others are held against.</summary>
/// <remarks>
/// The tuned settings are the best of 16 and of 14 drawn at random, by average precision on the last 30 of the 180 training
/// days; ML.NET's larger ones were the second best of scikit-learn. The rate is 0.1 where no other is named. L-BFGS has one
/// thread as in this project's baseline: it gives other bits with more.
/// </remarks>
internal static class Learners
{
    private const double Rate = 0.1;

    public static IReadOnlyList<IContender> Own { get; } =
    [
        new MLNetContender("ML.NET FastTree", "the model's own, 100 trees, 15 leaves, 200 rows a leaf", new FraudModel().Learn),
        new MLNetContender("ML.NET FastTree, larger", "300 trees, 31 leaves, 100 rows a leaf", FastTree),
        new MLNetContender("ML.NET LightGBM", "100 trees, 15 leaves, 200 rows a leaf, L2 1", ml => LightGbm(ml, 100, 15, 200, 1)),
        new MLNetContender("ML.NET LightGBM, larger", "300 trees, 31 leaves, 100 rows a leaf, L2 10", ml => LightGbm(ml, 300, 31, 100, 10)),
        new MLNetContender("ML.NET L-BFGS", "linear, standardised, L2 1, one thread", ml => ml.Transforms
            .NormalizeMeanVariance(ExampleView.Features, fixZero: false)
            .Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(
                new() { NumberOfThreads = 1, L1Regularization = 0, MaximumNumberOfIterations = 100 }))),
    ];

    public static IReadOnlyList<PythonContender> Peers { get; } =
    [
        XGBoost(
            "", "100 trees, 15 leaves, L2 1",
            """{"n_estimators": 100, "max_leaves": 15, "max_depth": 0, "grow_policy": "lossguide", "learning_rate": 0.1}"""),
        XGBoost(
            ", tuned", "200 trees, depth 8, half of the columns a tree, L2 1",
            """{"n_estimators": 200, "max_depth": 8, "colsample_bytree": 0.5, "learning_rate": 0.1}"""),
        HistGradientBoosting(
            "", "100 trees, 15 leaves, 200 rows a leaf",
            """{"max_iter": 100, "max_leaf_nodes": 15, "min_samples_leaf": 200, "learning_rate": 0.1, "early_stopping": false}"""),
        HistGradientBoosting(
            ", tuned", "300 trees, rate 0.03, 31 leaves, 50 rows a leaf, L2 1",
            """
            {"max_iter": 300, "max_leaf_nodes": 31, "min_samples_leaf": 50, "l2_regularization": 1, "learning_rate": 0.03,
             "early_stopping": false}
            """),
    ];

    private static PythonContender XGBoost(string variant, string settings, string parameters) =>
        new("XGBoost" + variant, settings, "xgboost", "xgboost_peer.py", parameters);

    private static PythonContender HistGradientBoosting(string variant, string settings, string parameters) =>
        new("scikit-learn HistGradientBoosting" + variant, settings, "sklearn", "histgradientboosting_peer.py", parameters);

    private static FastTreeBinaryTrainer FastTree(MLContext ml) => ml.BinaryClassification.Trainers.FastTree(new()
    {
        NumberOfTrees = 300,
        NumberOfLeaves = 31,
        MinimumExampleCountPerLeaf = 100,
        LearningRate = Rate,
        NumberOfThreads = LearningTask.Threads,
    });

    private static LightGbmBinaryTrainer LightGbm(MLContext ml, int trees, int leaves, int rows, double l2) =>
        ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = trees,
            NumberOfLeaves = leaves,
            MinimumExampleCountPerLeaf = rows,
            LearningRate = Rate,
            NumberOfThreads = LearningTask.Threads,
            Booster = new GradientBooster.Options { L2Regularization = l2, MinimumChildWeight = 1 },
        });
}
