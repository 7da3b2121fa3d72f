using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Writes the values of an attribute, with types by name and without the versions of their assemblies.</summary>
internal sealed class AttributeValues(OwnCode code, Draft draft)
{
    private const byte Type = (byte)SerializationTypeCode.Type;
    private const byte Enumeration = (byte)SerializationTypeCode.Enum;

    private readonly AttributeTypes types = new(code, draft);

    /// <summary>Writes the values; false where they were not understood to the end.</summary>
    public bool Write(OwnAssembly at, CustomAttribute attribute)
    {
        var values = at.Reader.GetBlobReader(attribute.Value);
        if (values.RemainingBytes == 0) return true;
        values.ReadUInt16();
        var signature = at.Reader.GetBlobReader(AttributeTypes.Signature(at, attribute.Constructor));
        if (signature.ReadSignatureHeader().IsGeneric) return false;
        var count = signature.ReadCompressedInteger();
        signature.ReadByte();
        for (var i = 0; i < count; i++)
        {
            var kind = types.Parameter(at, ref signature, out var element, out var width);
            if (kind == 0) return false;
            Value(ref values, kind, element, width);
        }

        Named(ref values);
        return values.RemainingBytes == 0;
    }

    private void Named(ref BlobReader values)
    {
        var count = values.ReadUInt16();
        draft.Int(count);
        for (var i = 0; i < count; i++)
        {
            draft.Byte(values.ReadByte());
            var kind = types.Declared(ref values, out var element, out var width);
            draft.String(values.ReadSerializedString() ?? "");
            Value(ref values, kind, element, width);
        }
    }

    private void Value(ref BlobReader values, byte kind, byte element, int width)
    {
        draft.Byte(kind);
        switch (kind)
        {
            case (byte)SerializationTypeCode.String:
                draft.String(values.ReadSerializedString() is { } text ? "=" + text : "");
                break;
            case Type:
                types.Name(values.ReadSerializedString());
                break;
            case (byte)SerializationTypeCode.SZArray:
                var count = values.ReadInt32();
                draft.Int(count);
                for (var i = 0; i < count; i++) Value(ref values, element, 0, width);
                break;
            case (byte)SerializationTypeCode.TaggedObject:
                kind = types.Declared(ref values, out element, out width);
                Value(ref values, kind, element, width);
                break;
            default:
                var size = kind == Enumeration ? width : AttributeTypes.Size(kind);
                for (var i = 0; i < size; i++) draft.Byte(values.ReadByte());
                break;
        }
    }
}
