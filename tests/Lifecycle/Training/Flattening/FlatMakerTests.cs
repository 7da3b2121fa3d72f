using Levain.Definitions;
using Levain.Training.Certifying;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Xunit;

namespace Levain.Training.Flattening;

public sealed class FlatMakerTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string, string, int> Covered
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var trainer in LearnerCases.All.Select(c => c.Trainer).Where(t => Uncovered.All(u => u.Data.Item1 != t)))
            {
                data.Add(trainer, "", 8);
                data.Add(trainer, "mean", 41);
                data.Add(trainer, "minimum", 21);
            }

            data.Add("LbfgsPoissonRegressionTrainer", "mean and minimum", 9);
            data.Add("LbfgsLogisticRegressionBinaryTrainer", "minimum and mean", 300);
            return data;
        }
    }

    public static TheoryData<string, string> Uncovered => new()
    {
        { "GamRegressionTrainer", "the learner's GamRegressionModelParameters are neither trees nor weights" },
        { "GamBinaryTrainer", "the learner's GamBinaryModelParameters are neither trees nor weights" },
        { "NaiveBayesMulticlassTrainer", "the learner's NaiveBayesMulticlassModelParameters are neither trees nor weights" },
        { "FastForestBinaryTrainer", "it gives a score but no probability" },
        { "SdcaNonCalibratedBinaryTrainer", "it gives a score but no probability" },
        { "SgdNonCalibratedTrainer", "it gives a score but no probability" },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Covered))]
    public void A_covered_learner_answers_the_bits_of_ML_NET(string trainer, string normalised, int width)
    {
        var each = LearnerCases.All.Single(c => c.Trainer == trainer);
        Demand(each.Kind, ml => Normalised(ml, normalised, each.Make(ml, 1)), width);
    }

    [Theory]
    [MemberData(nameof(Uncovered))]
    public void A_learner_that_is_not_covered_says_why(string trainer, string why)
    {
        var each = LearnerCases.All.Single(c => c.Trainer == trainer);
        Assert.Equal(new FlatForm(null, why), Make(each.Kind, ml => each.Make(ml, 1), 8).Form);
    }

    [Fact]
    public void Weights_of_which_most_are_zero_are_added_as_ML_NET_does()
    {
        Demand(ModelKind.Regression, ml => ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1, L1Regularization = 300 }), 41);
        Demand(ModelKind.Binary, ml => Normalised(ml, "minimum", ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new() { NumberOfThreads = 1, L1Regularization = 20 })), 60);
        Demand(ModelKind.Multiclass, ml => ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new() { NumberOfThreads = 1, L1Regularization = 30 }), 50);
    }

    [Fact]
    public void Calibrators_one_versus_all_and_forests_with_probabilities_are_covered()
    {
        Demand(ModelKind.Binary, ml => ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 20).Append(ml.BinaryClassification.Calibrators.Platt()), 8);
        Demand(ModelKind.Multiclass, ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 })), 8);
        Demand(ModelKind.Multiclass, ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 10)), 8);
        Demand(ModelKind.Multiclass, ml => ml.MulticlassClassification.Trainers.OneVersusAll(ml.BinaryClassification.Trainers.LinearSvm(), useProbabilities: false), 8);
        Demand(ModelKind.Multiclass, ml => ml.MulticlassClassification.Trainers.LightGbm(new Microsoft.ML.Trainers.LightGbm.LightGbmMulticlassTrainer.Options { NumberOfIterations = 10, UseSoftmax = false }), 8);
    }

    [Fact]
    public void Large_trees_and_many_trees_are_covered()
    {
        Demand(ModelKind.Regression, ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 64, numberOfTrees: 30, minimumExampleCountPerLeaf: 2), 8);
        Demand(ModelKind.Regression, ml => ml.Regression.Trainers.FastTree(numberOfLeaves: 150, numberOfTrees: 10, minimumExampleCountPerLeaf: 2), 8);
        Demand(ModelKind.Binary, ml => Normalised(ml, "mean", ml.BinaryClassification.Trainers.FastTree(numberOfLeaves: 5, numberOfTrees: 600)), 8);
    }

    [Fact]
    public void Steps_and_calibrators_that_are_not_covered_say_why()
    {
        Assert.Equal("the calibrator is a NaiveCalibrator", Make(ModelKind.Binary, ml => ml.BinaryClassification.Trainers.LinearSvm().Append(ml.BinaryClassification.Calibrators.Naive()), 8).Form.WhyNot);
        Assert.Equal("the normaliser's BinNormalizerModelParameters are not covered", Make(ModelKind.Regression, ml => ml.Transforms.NormalizeBinning("Features").Append(ml.Regression.Trainers.FastTree(numberOfTrees: 3)), 8).Form.WhyNot);
        Assert.Equal("the learner reads the column Copy", Make(ModelKind.Regression, ml => ml.Transforms.NormalizeMinMax("Copy", "Features").Append(ml.Regression.Trainers.FastTree(featureColumnName: "Copy", numberOfTrees: 3)), 8).Form.WhyNot);
        Assert.Equal("the step ColumnConcatenatingTransformer is not covered", Make(ModelKind.Regression, ml => ml.Transforms.Concatenate("Features", "Features", "Label").Append(ml.Regression.Trainers.FastTree(numberOfTrees: 3)), 8).Form.WhyNot);
    }

    [Fact]
    public void What_differs_in_a_single_bit_is_told_with_its_row()
    {
        var examples = FlatTables.Of(ModelKind.Regression);
        var (digest, model) = FlatTables.Fit(ModelKind.Regression, ml => ml.Regression.Trainers.LbfgsPoissonRegression(new() { NumberOfThreads = 1 }), examples, folder["model.zip"]);
        var other = new ChainReader(8, FlatMaker.Here with { Lanes = 1 }).Read(model, digest)!;
        Assert.Matches(@"^it differs from ML\.NET in (held-out row|awkward vector) \d+: \S+ instead of \S+$", FlatProof.Fault(other, model, ModelKind.Regression, examples));
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes_and_they_come_back_without_a_proof()
    {
        var (digest, form) = Make(ModelKind.Binary, ml => ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new() { NumberOfThreads = 1 }), 9);
        var again = FlatMaker.Again(new MLContext(seed: 0).Model.Load(folder["model.zip"], out _), digest, 9).ToList();
        Assert.Equal(form.Bytes, again[0]);
        Assert.Equal(again.Count, again.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(digest, FlatModel.Read(form.Bytes, "bytes").Model);
        Assert.Equal(form.Bytes, FlatModel.Read(form.Bytes, "bytes").ToBytes());
    }

    private void Demand(ModelKind kind, Func<MLContext, IEstimator<ITransformer>> learn, int width)
    {
        var (digest, form) = Make(kind, learn, width);
        Assert.Null(form.WhyNot);
        var flat = FlatModel.Read(form.Bytes, "bytes");
        Assert.Equal((digest, width), (flat.Model, flat.Width));
        var fresh = FlatTables.Of(kind, width, rows: 3000, seed: 8);
        var wanted = ModelScores.Of(folder["model.zip"], kind, fresh, "model");
        var scores = new float[flat.Outputs];
        for (var i = 0; i < fresh.Count; i++)
        {
            flat.Score(fresh.Vector(i), scores);
            Assert.Equal(wanted[(i * scores.Length)..((i + 1) * scores.Length)], scores);
        }

        Assert.True(wanted.Distinct().Count() > 20, "a model that always answers the same proves nothing");
    }

    private (string Digest, FlatForm Form) Make(ModelKind kind, Func<MLContext, IEstimator<ITransformer>> learn, int width)
    {
        var (digest, model) = FlatTables.Fit(kind, learn, FlatTables.Of(kind, width), folder["model.zip"]);
        return (digest, FlatMaker.Make(model, digest, kind, FlatTables.Of(kind, width, rows: 300, seed: 9)));
    }

    private static IEstimator<ITransformer> Normalised(MLContext ml, string how, IEstimator<ITransformer> learner)
    {
        foreach (var step in how.Split(" and ").Reverse())
            learner = step switch
            {
                "mean" => ml.Transforms.NormalizeMeanVariance("Features", fixZero: false).Append(learner),
                "minimum" => ml.Transforms.NormalizeMinMax("Features", fixZero: true).Append(learner),
                _ => learner,
            };
        return learner;
    }
}
