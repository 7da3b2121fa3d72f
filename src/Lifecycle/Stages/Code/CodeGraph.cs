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
        Begin();
        foreach (var root in roots) Root(root, NodeKind.Whole);
        return End(roots);
    }

    public string Hash(Type definition, Type stage, IReadOnlyList<string> unread)
    {
        Begin();
        Bar(Find(definition), unread);
        Bar(Find(stage), unread);
        Root(definition, NodeKind.Made);
        Root(stage, NodeKind.Made);
        return End([definition, stage]);
    }

    public HashSet<string> Types()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in reached)
            if (NodeBuilder.Owner(node) is { IsPlumbing: false } type) names.Add(type.Name);
        return names;
    }

    private void Begin()
    {
        walk++;
        Array.Clear(sum);
        reached.Clear();
    }

    private string End(Type[] roots)
    {
        // The list grows while it is walked: each node that is reached comes to stand in it once.
        for (var i = 0; i < reached.Count; i++) Visit(reached[i]);
        var names = new string[roots.Length];
        for (var i = 0; i < names.Length; i++) names[i] = roots[i].ToString();
        Array.Sort(names, StringComparer.Ordinal);
        return Seal(names);
    }

    /// <summary>Keeps members of a type and its bases out of the walk: they pass for reached.</summary>
    private void Bar(OwnType? type, IReadOnlyList<string> names)
    {
        for (; type is not null; type = code.Base(type))
        {
            var at = type.Assembly;
            foreach (var handle in type.Definition.GetMethods())
                if (IsOf(names, at.Reader.GetString(at.Reader.GetMethodDefinition(handle).Name)))
                    at.Node(NodeKind.Method, MetadataTokens.GetRowNumber(handle)).Walk = walk;
            foreach (var handle in type.Definition.GetProperties())
                if (IsOf(names, at.Reader.GetString(at.Reader.GetPropertyDefinition(handle).Name)))
                    at.Node(NodeKind.Property, MetadataTokens.GetRowNumber(handle)).Walk = walk;
        }
    }

    private static bool IsOf(IReadOnlyList<string> names, string member)
    {
        var isAccessor = member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal);
        foreach (var name in names)
            if (isAccessor ? member.AsSpan(4).SequenceEqual(name) : member == name) return true;
        return false;
    }

    private void Root(Type root, NodeKind kind)
    {
        var own = Find(root) ?? throw new LevainException(
            $"The code of {root} cannot be hashed: its assembly {root.Assembly.GetName().Name} is not one of the "
            + $"solution's ({Names()}). Add the assembly to them, or leave the type out.");
        Push(own.Node(kind));
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
