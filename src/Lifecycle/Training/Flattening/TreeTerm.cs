namespace Levain.Training.Flattening;

/// <summary>Many trees, whose leaves are added in double precision in their order and cast once.</summary>
/// <param name="roots">The first node of each tree, among all nodes.</param>
/// <param name="nodes">Nodes of all trees; children are told by their place among all nodes or all leaves.</param>
/// <param name="leaves">Leaves of all trees, one more a tree than it has nodes.</param>
internal sealed class TreeTerm(int[] roots, TreeNode[] nodes, double[] leaves) : Term
{
    private readonly TreeBits? bits = TreeBits.Of(roots, nodes, leaves);

    public override bool NeedsScratch => false;

    public override IEnumerable<(int Slot, float Threshold)> Splits => nodes.Select(n => (n.Slot, n.Threshold));

    public override float Score(in FlatVector vector) => bits?.Score(vector.Values) ?? Walk(vector.Values);

    public static TreeTerm ReadTrees(ref FlatReader reader, int width)
    {
        var roots = new int[reader.Count("the number of trees", 1, sizeof(int))];
        var counts = new int[roots.Length];
        for (var tree = 0; tree < counts.Length; tree++) counts[tree] = reader.Number("the number of a tree's nodes", 1, int.MaxValue);
        var total = counts.Sum(c => (long)c);
        if (reader.Count("the number of all nodes", 1, TreeNode.Length) != total) throw reader.Broken("its trees have other nodes than it says");
        var nodes = new TreeNode[total];
        for (int tree = 0, first = 0; tree < roots.Length; first += counts[tree++])
        {
            roots[tree] = first;
            for (var i = 0; i < counts[tree]; i++) nodes[first + i] = ReadNode(ref reader, width, (tree, i, counts[tree], first));
            RefuseSharing(reader, nodes.AsSpan(first, counts[tree]), first, tree);
        }

        return new(roots, nodes, reader.Doubles(nodes.Length + roots.Length));
    }

    public override void Write(FlatWriter writer)
    {
        writer.Number((int)TermKind.Trees);
        writer.Number(roots.Length);
        for (var tree = 0; tree < roots.Length; tree++) writer.Number(End(tree) - roots[tree]);
        writer.Number(nodes.Length);
        for (var tree = 0; tree < roots.Length; tree++)
            for (var i = roots[tree]; i < End(tree); i++) WriteNode(writer, nodes[i], roots[tree], tree);
        writer.Doubles(leaves);
    }

    private float Walk(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var root in roots)
        {
            var at = root;
            do
            {
                ref readonly var node = ref nodes[at];
                at = values[node.Slot] <= node.Threshold ? node.Left : node.Right;
            }
            while (at >= 0);

            sum += leaves[~at];
        }

        return (float)sum;
    }

    private int End(int tree) => tree + 1 < roots.Length ? roots[tree + 1] : nodes.Length;

    // A child that stands behind its parent cannot lead back to it: no walk through a tree is endless.
    private static TreeNode ReadNode(ref FlatReader reader, int width, (int Tree, int Index, int Count, int First) at)
    {
        var slot = reader.Number("the slot of a node", 0, width - 1);
        return new(slot, reader.Single(), Child(ref reader, at), Child(ref reader, at));
    }

    private static int Child(ref FlatReader reader, (int Tree, int Index, int Count, int First) at)
    {
        var child = reader.Number("the child of a node", ~at.Count, at.Count - 1);
        if (child < 0) return child - at.First - at.Tree;
        return child > at.Index
            ? child + at.First
            : throw reader.Broken(FormattableString.Invariant($"node {at.Index} of tree {at.Tree + 1} leads back to node {child}"));
    }

    // As many nodes and leaves are named as there are beside the root: each is named once, or one is named twice.
    private static void RefuseSharing(FlatReader reader, ReadOnlySpan<TreeNode> nodes, int first, int tree)
    {
        var isNamed = new bool[2 * nodes.Length + 1];
        foreach (var node in nodes)
        {
            if (IsSecond(node.Left, nodes.Length) || IsSecond(node.Right, nodes.Length))
                throw reader.Broken(FormattableString.Invariant($"two nodes of tree {tree + 1} lead to the same place"));
        }

        bool IsSecond(int child, int count)
        {
            ref var named = ref isNamed[child < 0 ? count + ~child - first - tree : child - first];
            return named || !(named = true);
        }
    }

    private static void WriteNode(FlatWriter writer, TreeNode node, int first, int tree)
    {
        writer.Number(node.Slot);
        writer.Single(node.Threshold);
        writer.Number(node.Left < 0 ? node.Left + first + tree : node.Left - first);
        writer.Number(node.Right < 0 ? node.Right + first + tree : node.Right - first);
    }
}
