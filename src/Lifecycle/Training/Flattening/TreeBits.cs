using System.Numerics;

namespace Levain.Training.Flattening;

/// <summary>Small trees, answered slot by slot and not tree by tree: QuickScorer (Lucchese and others, 2015).</summary>
/// <remarks>
/// A tree's leaves are bits, from left to right. A question that sends a value to the right takes away the leaves on its
/// left; what is left of all, the first bit, is the leaf that a walk would end at. The questions of a slot stand in the
/// order of their thresholds, so that the first that a value passes ends the slot: hardly a branch is guessed wrongly.
/// </remarks>
internal sealed class TreeBits
{
    private const int MostLeaves = 64;

    // So many trees are answered at once that their bits stay on the stack.
    private const int MostTrees = 256;

    private readonly (int Slot, Question[] Questions)[][] blocks;
    private readonly int[] firstLeaves;
    private readonly double[] ordered;

    private TreeBits(int[] roots, TreeNode[] nodes, double[] leaves)
    {
        firstLeaves = [.. roots.Select((root, tree) => root + tree)];
        ordered = new double[leaves.Length];
        blocks = new (int, Question[])[(roots.Length + MostTrees - 1) / MostTrees][];
        for (var first = 0; first < roots.Length; first += MostTrees)
        {
            List<(int Slot, Question Question)> questions = [];
            for (var tree = first; tree < Math.Min(first + MostTrees, roots.Length); tree++)
            {
                var next = 0;
                Number(roots[tree], tree, ref next);
            }

            blocks[first / MostTrees] = [.. questions.GroupBy(q => q.Slot).Select(g => (g.Key, g.Select(q => q.Question).OrderBy(q => q.Threshold).ToArray()))];

            // Gives the leaves below a node their bits, and the node its question.
            void Number(int at, int tree, ref int next)
            {
                if (at < 0)
                {
                    ordered[firstLeaves[tree] + next++] = leaves[~at];
                    return;
                }

                var left = next;
                Number(nodes[at].Left, tree, ref next);
                var taken = ((1UL << (next - left)) - 1) << left;
                questions.Add((nodes[at].Slot, new(nodes[at].Threshold, tree - first, ~taken)));
                Number(nodes[at].Right, tree, ref next);
            }
        }
    }

    /// <summary>The trees as bits; null where one has too many leaves.</summary>
    public static TreeBits? Of(int[] roots, TreeNode[] nodes, double[] leaves)
    {
        for (var tree = 0; tree < roots.Length; tree++)
            if ((tree + 1 < roots.Length ? roots[tree + 1] : nodes.Length) - roots[tree] >= MostLeaves)
                return null;
        return new(roots, nodes, leaves);
    }

    /// <summary>Adds the leaves in the order of the trees and casts once.</summary>
    public float Score(ReadOnlySpan<float> values)
    {
        Span<ulong> room = stackalloc ulong[Math.Min(MostTrees, firstLeaves.Length)];
        var sum = 0.0;
        for (var block = 0; block < blocks.Length; block++)
        {
            var first = block * MostTrees;
            var left = room[..Math.Min(MostTrees, firstLeaves.Length - first)];
            left.Fill(ulong.MaxValue);
            foreach (var (slot, questions) in blocks[block]) Ask(questions, values[slot], left);
            for (var tree = 0; tree < left.Length; tree++)
                sum += ordered[firstLeaves[first + tree] + BitOperations.TrailingZeroCount(left[tree])];
        }

        return (float)sum;
    }

    private static void Ask(Question[] questions, float value, Span<ulong> left)
    {
        foreach (ref readonly var question in questions.AsSpan())
        {
            if (value <= question.Threshold) return;
            left[question.Tree] &= question.Right;
        }
    }

    /// <summary>A node: values above the threshold keep only the leaves that are not on its left.</summary>
    private readonly record struct Question(float Threshold, int Tree, ulong Right);
}
