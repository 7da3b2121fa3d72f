using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Tells the types of an attribute's values.</summary>
internal sealed class AttributeTypes(OwnCode code, Draft draft)
{
    private const byte Enumeration = (byte)SerializationTypeCode.Enum;
    private const int IntWidth = 4;

    /// <summary>The signature of an attribute's constructor.</summary>
    public static BlobHandle Signature(OwnAssembly at, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MethodDefinition
            ? at.Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).Signature
            : at.Reader.GetMemberReference((MemberReferenceHandle)constructor).Signature;

    /// <summary>Bytes of a primitive value.</summary>
    public static int Size(byte kind) => (SerializationTypeCode)kind switch
    {
        SerializationTypeCode.Boolean or SerializationTypeCode.SByte or SerializationTypeCode.Byte => 1,
        SerializationTypeCode.Char or SerializationTypeCode.Int16 or SerializationTypeCode.UInt16 => 2,
        SerializationTypeCode.Int32 or SerializationTypeCode.UInt32 or SerializationTypeCode.Single => 4,
        SerializationTypeCode.Int64 or SerializationTypeCode.UInt64 or SerializationTypeCode.Double => 8,
        _ => 0,
    };

    /// <summary>The kind of a constructor's parameter; 0 where it is not understood.</summary>
    public byte Parameter(OwnAssembly at, ref BlobReader signature, out byte element, out int width)
    {
        var kind = signature.ReadByte();
        (element, width) = (0, 0);
        switch (kind)
        {
            case (byte)SignatureTypeCode.SZArray:
                element = Parameter(at, ref signature, out _, out width);
                return element == 0 ? (byte)0 : kind;
            case (byte)SignatureTypeCode.Object:
                return (byte)SerializationTypeCode.TaggedObject;
            case (byte)SignatureTypeKind.Class:
                signature.ReadTypeHandle();
                return (byte)SerializationTypeCode.Type;
            case (byte)SignatureTypeKind.ValueType:
                width = Width(code.Resolve(at, signature.ReadTypeHandle()));
                return Enumeration;
            default:
                return kind <= (byte)SignatureTypeCode.String ? kind : (byte)0;
        }
    }

    /// <summary>The kind that stands before a named or boxed value.</summary>
    public byte Declared(ref BlobReader values, out byte element, out int width)
    {
        var kind = values.ReadByte();
        (element, width) = (0, 0);
        if (kind == (byte)SerializationTypeCode.SZArray) element = Declared(ref values, out _, out width);
        if (kind != Enumeration) return kind;
        var name = values.ReadSerializedString();
        Name(name);
        width = Width(Find(name!));
        return kind;
    }

    /// <summary>Writes a type by its reflection name, without assembly versions, and follows the own types in it.</summary>
    public void Name(string? name)
    {
        draft.Byte(name is null ? (byte)0 : (byte)1);
        if (name is null) return;
        foreach (var part in name.Split('[', ']', ','))
        {
            var word = part.Trim();
            if (word.Length == 0 || word.Contains('=', StringComparison.Ordinal)) continue;
            draft.String(word);
            if (code.Find(word) is { IsGenerated: false } own) draft.Edges.Add(own.Node(NodeKind.Reflected));
        }
    }

    private OwnType? Find(string name) => code.Find(name.Split(',')[0].Trim());

    private static int Width(OwnType? type)
    {
        if (type is null) return IntWidth;
        var reader = type.Assembly.Reader;
        foreach (var handle in type.Definition.GetFields())
        {
            var blob = reader.GetBlobReader(reader.GetFieldDefinition(handle).Signature);
            blob.ReadSignatureHeader();
            var size = Size(blob.ReadByte());
            if (size != 0) return size;
        }

        return IntWidth;
    }
}
