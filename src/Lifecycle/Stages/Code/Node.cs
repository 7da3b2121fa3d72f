namespace Levain.Stages.Code;

/// <summary>A type, method, field or property, hashed once with the nodes that it leads to.</summary>
/// <remarks>Here and beside it fields, no properties: at start each accessor would have to be compiled first.</remarks>
internal sealed class Node(NodeKind kind, OwnAssembly assembly, int row)
{
    public readonly NodeKind Kind = kind;
    public readonly OwnAssembly Assembly = assembly;

    /// <summary>The row in the metadata table of the kind.</summary>
    public readonly int Row = row;

    /// <summary>SHA-256 of the node's own text as four numbers; null until it is built.</summary>
    public ulong[]? Hash;

    public Node[] Edges = [];

    /// <summary>The last node that got an edge to this one.</summary>
    public Node? LastSource;

    /// <summary>The number of the last walk that came by.</summary>
    public int Walk;
}
