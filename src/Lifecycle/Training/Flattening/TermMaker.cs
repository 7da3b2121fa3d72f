using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace Levain.Training.Flattening;

/// <summary>Makes terms of ML.NET's trees and weights.</summary>
internal static class TermMaker
{
    /// <summary>The term; null where there is none for such parameters.</summary>
    public static Term? Of(object parameters, int width, SumOrder order) => parameters switch
    {
        TreeEnsembleModelParametersBasedOnRegressionTree trees => Trees(trees.TrainedTreeEnsemble.Trees),
        TreeEnsembleModelParametersBasedOnQuantileRegressionTree trees => Trees(trees.TrainedTreeEnsemble.Trees),
        LinearModelParameters linear when WeightsOf(linear) is { } weights && weights.Length == width => Linear(weights, linear.Bias, order),
        _ => null,
    };

    /// <summary>Why there is no term.</summary>
    public static string WhyNot(object parameters) => parameters is TreeEnsembleModelParameters
        ? "its trees ask for categories, or ask nothing"
        : $"the learner's {ChainReader.NameOf(parameters)} are neither trees nor weights";

    public static LinearTerm Linear(VBuffer<float> weights, float bias, SumOrder order) =>
        new([.. weights.DenseValues()], weights.IsDense ? null : weights.GetIndices().ToArray(), bias, order);

    // What ML.NET shows is dense; whether it keeps zeros, on which the order of its sums depends, only the field tells.
    private static VBuffer<float>? WeightsOf(LinearModelParameters linear) =>
        typeof(LinearModelParameters).GetField("Weight", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(linear) as VBuffer<float>?;

    private static TreeTerm? Trees(IEnumerable<RegressionTreeBase> all)
    {
        List<int> roots = [];
        List<TreeNode> nodes = [];
        List<double> leaves = [];

        // A tree without a question adds nothing, whatever its leaf says.
        foreach (var tree in all.Where(t => t.NumberOfNodes > 0))
        {
            if (tree.CategoricalSplitFlags.Any(c => c)) return null;
            var (node, leaf) = (nodes.Count, leaves.Count);
            roots.Add(node);
            for (var i = 0; i < tree.NumberOfNodes; i++)
                nodes.Add(new(tree.NumericalSplitFeatureIndexes[i], tree.NumericalSplitThresholds[i], At(tree.LeftChild[i]), At(tree.RightChild[i])));
            leaves.AddRange(tree.LeafValues);
            int At(int child) => child < 0 ? child - leaf : child + node;
        }

        return roots.Count == 0 ? null : new TreeTerm([.. roots], [.. nodes], [.. leaves]);
    }
}
