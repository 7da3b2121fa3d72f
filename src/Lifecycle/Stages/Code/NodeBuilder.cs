using System.Buffers.Binary;
using System.Reflection.Metadata.Ecma335;
using System.Security.Cryptography;

namespace Levain.Stages.Code;

/// <summary>Writes the text of nodes and hashes it.</summary>
internal sealed class NodeBuilder
{
    private const int Parts = 4;

    private readonly Draft draft = new();
    private readonly MemberText members;
    private readonly TypeText types;
    private readonly GeneratedText generated;

    public NodeBuilder(OwnCode code)
    {
        var signatures = new SignatureText(code, draft);
        var references = new ReferenceText(code, draft, signatures);
        var attributes = new AttributeText(code, draft, references);
        members = new MemberText(draft, signatures, attributes, new BodyText(draft, signatures, references));
        types = new TypeText(code, draft, signatures, attributes);
        generated = new GeneratedText(code, draft, signatures, references, members);
    }

    public void Build(Node node)
    {
        draft.Clear();
        if (Owner(node).IsPlumbing)
        {
            // It adds nothing to the sum and leads nowhere.
            node.Hash = new ulong[Parts];
            return;
        }

        draft.Byte((byte)node.Kind);
        Write(node);
        generated.Write();
        node.Edges = Edges(node);
        node.Hash = Hash(draft.Text);
    }

    /// <summary>The type that a node is, or that its member belongs to.</summary>
    public static OwnType Owner(Node node)
    {
        var (at, row) = (node.Assembly, node.Row);
        switch (node.Kind)
        {
            case NodeKind.Method:
                return at.Type(MetadataTokens.MethodDefinitionHandle(row));
            case NodeKind.Field:
                return at.Type(at.Reader.GetFieldDefinition(MetadataTokens.FieldDefinitionHandle(row)).GetDeclaringType());
            case NodeKind.Property:
                var accessors = at.Reader.GetPropertyDefinition(MetadataTokens.PropertyDefinitionHandle(row)).GetAccessors();
                return at.Type(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter);
            default:
                return at.Type(MetadataTokens.TypeDefinitionHandle(row));
        }
    }

    private void Write(Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Method:
                members.Method(node.Assembly, MetadataTokens.MethodDefinitionHandle(node.Row));
                break;
            case NodeKind.Field:
                members.Field(node.Assembly, MetadataTokens.FieldDefinitionHandle(node.Row));
                break;
            case NodeKind.Property:
                members.Property(node.Assembly, MetadataTokens.PropertyDefinitionHandle(node.Row));
                break;
            default:
                Write(node.Kind, node.Assembly.Type(MetadataTokens.TypeDefinitionHandle(node.Row)));
                break;
        }
    }

    private void Write(NodeKind kind, OwnType type)
    {
        draft.Name(type.Name);
        if (kind == NodeKind.Layout) types.Layout(type);
        else if (kind == NodeKind.Live) types.Live(type);
        else if (kind == NodeKind.Reflected) types.Reflected(type);
        else if (kind == NodeKind.Made) types.Made(type);
        else types.Whole(type);
    }

    /// <summary>Each node that was met once; lists would be walked again for every root.</summary>
    private Node[] Edges(Node node)
    {
        var count = 0;
        var met = draft.Edges;
        for (var i = 0; i < met.Count; i++)
        {
            if (met[i].LastSource == node) continue;
            met[i].LastSource = node;
            met[count++] = met[i];
        }

        met.RemoveRange(count, met.Count - count);
        return draft.EdgesSince(0);
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
