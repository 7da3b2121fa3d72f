using System.Buffers.Binary;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;

namespace Levain.Stages.Code;

/// <summary>Writes the text of nodes and hashes it.</summary>
internal sealed class NodeBuilder
{
    private readonly Draft _draft = new();
    private readonly MemberText _members;
    private readonly TypeText _types;
    private readonly GeneratedText _generated;

    public NodeBuilder(OwnCode code)
    {
        var signatures = new SignatureText(code, _draft);
        var references = new ReferenceText(code, _draft, signatures);
        var attributes = new AttributeText(code, _draft, references);
        _members = new MemberText(_draft, signatures, attributes, new BodyText(_draft, signatures, references));
        _types = new TypeText(code, _draft, signatures, attributes);
        _generated = new GeneratedText(code, _draft, signatures, references, _members);
    }

    public void Build(Node node)
    {
        _draft.Clear();
        _draft.Byte((byte)node.Kind);
        Write(node);
        _generated.Write();
        node.Edges = Edges(node);
        node.Hash = Hash(_draft.Text);
    }

    private void Write(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Method:
                _members.Method(node.Assembly, MetadataTokens.MethodDefinitionHandle(node.Row));
                break;
            case NodeKind.Field:
                _members.Field(node.Assembly, MetadataTokens.FieldDefinitionHandle(node.Row));
                break;
            case NodeKind.Property:
                _members.Property(node.Assembly, MetadataTokens.PropertyDefinitionHandle(node.Row));
                break;
            default:
                Write(node.Kind, node.Assembly.Type(MetadataTokens.TypeDefinitionHandle(node.Row)));
                break;
        }
    }

    private void Write(NodeKind kind, OwnType type)
    {
        _draft.Name(type.Name);
        if (kind == NodeKind.Layout) _types.Layout(type);
        else if (kind == NodeKind.Live) _types.Live(type);
        else if (kind == NodeKind.Reflected) _types.Reflected(type);
        else _types.Whole(type);
    }

    /// <summary>Each node that was met once; lists would be walked again for every root.</summary>
    private Node[] Edges(Node node)
    {
        var count = 0;
        var met = _draft.Edges;
        for (var i = 0; i < met.Count; i++)
        {
            if (met[i].LastSource == node) continue;
            met[i].LastSource = node;
            met[count++] = met[i];
        }

        met.RemoveRange(count, met.Count - count);
        return _draft.EdgesSince(0);
    }

    private static ulong[] Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return
        [
            BinaryPrimitives.ReadUInt64LittleEndian(hash),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]),
            BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]),
        ];
    }
}
