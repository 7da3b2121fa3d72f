using System.Globalization;
using System.Text;
using Levain.Stages;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace Levain.Training;

/// <summary>Takes a model apart into trees or weights, as far as ML.NET shows them.</summary>
internal static class ModelParts
{
    public const int PrintLength = 8;

    /// <summary>The parts in their order; none for a model of another kind.</summary>
    public static IReadOnlyList<ModelPart> Of(ITransformer model, IReadOnlyList<string> slots) => Parameters(model) switch
    {
        TreeEnsembleModelParametersBasedOnRegressionTree trees => Trees(trees.TrainedTreeEnsemble),
        TreeEnsembleModelParametersBasedOnQuantileRegressionTree trees => Trees(trees.TrainedTreeEnsemble),
        LinearModelParameters linear => [.. Weights(linear.Weights, slots), Weight("the bias", linear.Bias)],
        MaximumEntropyModelParameters classes => Classes(classes, slots),
        _ => [],
    };

    /// <summary>The number behind a part's print.</summary>
    public static float NumberOf(string print) =>
        BitConverter.UInt32BitsToSingle(uint.Parse(print, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static object? Parameters(ITransformer model)
    {
        var last = (model is IEnumerable<ITransformer> chain ? chain : [model])
            .OfType<IPredictionTransformer<object>>().Select(t => t.Model).LastOrDefault(m => m is not ICalibrator);
        return last is CalibratedModelParametersBase calibrated ? calibrated.SubModel : last;
    }

    private static List<ModelPart> Trees<TTree>(TreeEnsemble<TTree> ensemble)
        where TTree : RegressionTreeBase
    {
        List<ModelPart> parts = [];
        for (var i = 0; i < ensemble.Trees.Count; i++)
            parts.Add(new ModelPart(string.Create(CultureInfo.InvariantCulture, $"tree {i + 1}"), Print(ensemble.Trees[i], ensemble.TreeWeights[i])));
        return parts;
    }

    private static string Print(RegressionTreeBase tree, double weight)
    {
        // The shortest text that reads back as the same number is as good as its bits.
        var text = new StringBuilder().Append(weight.ToString("R", CultureInfo.InvariantCulture));
        text.Append('|').AppendJoin(' ', tree.LeftChild).Append('|').AppendJoin(' ', tree.RightChild);
        text.Append('|').AppendJoin(' ', tree.NumericalSplitFeatureIndexes).Append('|').AppendJoin(' ', tree.CategoricalSplitFlags);
        text.Append('|').AppendJoin(' ', tree.NumericalSplitThresholds.Select(t => t.ToString("R", CultureInfo.InvariantCulture)));
        text.Append('|').AppendJoin(' ', tree.LeafValues.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
        return Digest.ToHex(Digest.OfText(text.ToString()))[..PrintLength];
    }

    private static IEnumerable<ModelPart> Weights(IReadOnlyList<float> weights, IReadOnlyList<string> slots, string of = "") => weights.Select(
        (w, i) => Weight($"the weight of {(weights.Count == slots.Count ? slots[i] : string.Create(CultureInfo.InvariantCulture, $"slot {i + 1}"))}{of}", w));

    private static List<ModelPart> Classes(MaximumEntropyModelParameters model, IReadOnlyList<string> slots)
    {
        VBuffer<float>[]? weights = null;
        model.GetWeights(ref weights!, out var count);
        var biases = model.GetBiases().ToArray();
        List<ModelPart> parts = [];
        for (var i = 0; i < count; i++)
        {
            var of = string.Create(CultureInfo.InvariantCulture, $" for class {i + 1}");
            parts.AddRange([.. Weights([.. weights[i].DenseValues()], slots, of), Weight("the bias" + of, biases[i])]);
        }

        return parts;
    }

    private static ModelPart Weight(string name, float value) =>
        new(name, BitConverter.SingleToUInt32Bits(value).ToString("x8", CultureInfo.InvariantCulture)) { IsNumber = true };
}
