using Levain.Training.Certifying;
using Microsoft.ML;
using Xunit;

namespace Levain.Training;

public sealed class ModelPartsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("FastTreeBinaryTrainer", 20, "tree 1", "tree 20")]
    [InlineData("FastForestRegressionTrainer", 20, "tree 1", "tree 20")]
    [InlineData("LightGbmRegressionTrainer", 20, "tree 1", "tree 20")]
    [InlineData("LbfgsPoissonRegressionTrainer", 9, "the weight of a", "the bias")]
    [InlineData("AveragedPerceptronTrainer", 9, "the weight of a", "the bias")]
    [InlineData("LbfgsLogisticRegressionBinaryTrainer", 9, "the weight of a", "the bias")]
    [InlineData("LbfgsMaximumEntropyMulticlassTrainer", 27, "the weight of a for class 1", "the bias for class 3")]
    public void Trees_and_weights_have_names_and_prints(string trainer, int count, string first, string last)
    {
        var parts = PartsOf(trainer);
        Assert.Equal((count, first, last), (parts.Count, parts[0].Name, parts[^1].Name));
        Assert.All(parts, p => Assert.Matches("^[0-9a-f]{8}$", p.Print));
        Assert.All(parts, p => Assert.Equal(!p.Name.StartsWith("tree", StringComparison.Ordinal), p.IsNumber));
        Assert.True(parts.DistinctBy(p => p.Print).Count() > count / 2);
    }

    [Theory]
    [InlineData("GamRegressionTrainer")]
    [InlineData("NaiveBayesMulticlassTrainer")]
    public void Other_models_have_none(string trainer) => Assert.Empty(PartsOf(trainer));

    [Theory]
    [InlineData("3f800000", 1f)]
    [InlineData("c0490fdb", -3.1415927f)]
    public void The_print_of_a_weight_is_its_number(string print, float number) => Assert.Equal(number, ModelParts.NumberOf(print));

    private IReadOnlyList<ModelPart> PartsOf(string trainer)
    {
        var path = folder["model.zip"];
        LearnerTrial.Fit(LearnerCases.All.Single(c => c.Trainer == trainer), threads: 1, path);
        return ModelParts.Of(new MLContext(seed: 0).Model.Load(path, out _), ["a", "b", "c", "d", "e", "f", "g", "h"]);
    }
}
