using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>The graph of types and members, built where a root leads and kept for the next root.</summary>
internal sealed class CodeGraph(OwnCode code)
{
    private const string Version = "levain code 1";

    private readonly NodeBuilder builder = new(code);
    private readonly List<Node> reached = [];
    private readonly ulong[] sum = new ulong[4];
    private int walk;

    public string Hash(Type[] roots)
    {
        walk++;
        Array.Clear(sum);
        reached.Clear();
        var names = new string[roots.Length];
        for (var i = 0; i < roots.Length; i++)
        {
            Root(roots[i]);
            names[i] = roots[i].ToString();
        }

        // The list grows while it is walked: each node that is reached comes to stand in it once.
        for (var i = 0; i < reached.Count; i++) Visit(reached[i]);
        Array.Sort(names, StringComparer.Ordinal);
        return Seal(names);
    }

    private void Root(Type root)
    {
        var own = Find(root) ?? throw new LevainException(
            $"The code of {root} cannot be hashed: its assembly {root.Assembly.GetName().Name} is not one of the "
            + $"solution's ({Names()}). Add the assembly to them, or leave the type out.");
        Push(own.Node(NodeKind.Whole));
        foreach (var argument in root.GenericTypeArguments) Argument(argument);
    }

    private void Argument(Type type)
    {
        if (type.HasElementType) Argument(type.GetElementType()!);
        else if (Find(type) is { } own) Push(own.Node(NodeKind.Reflected));
        foreach (var argument in type.GenericTypeArguments) Argument(argument);
    }

    private OwnType? Find(Type type) => type.HasElementType || type.IsGenericParameter
        ? null
        : code.Assembly(type.Assembly.GetName().Name)?.Type((TypeDefinitionHandle)MetadataTokens.EntityHandle(type.MetadataToken));

    private string Names()
    {
        var names = new string[code.Assemblies.Length];
        for (var i = 0; i < names.Length; i++) names[i] = code.Assemblies[i].Name;
        return string.Join(", ", names);
    }

    private void Push(Node node)
    {
        if (node.Walk == walk) return;
        node.Walk = walk;
        reached.Add(node);
    }

    /// <summary>Adds a node's hash: a sum is the same in any order, so nothing need be sorted.</summary>
    private void Visit(Node node)
    {
        if (node.Hash is null) builder.Build(node);
        var hash = node.Hash!;
        for (var i = 0; i < sum.Length; i++) sum[i] += hash[i];
        foreach (var edge in node.Edges) Push(edge);
    }

    private string Seal(string[] names)
    {
        var draft = new Draft();
        draft.String(Version);
        foreach (var name in names) draft.String(name);
        Span<byte> part = stackalloc byte[sizeof(ulong)];
        foreach (var number in sum)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(part, number);
            draft.Bytes(part);
        }

        return Digest.OfBytes(draft.Text);
    }
}
