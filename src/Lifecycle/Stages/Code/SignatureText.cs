using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Writes signatures with names where the metadata have tokens.</summary>
internal sealed class SignatureText(OwnCode code, Draft draft, bool isPlain = false)
{
    /// <summary>Whether the last signatures named anything that can be null; for the caller to reset.</summary>
    public bool SawReference;

    public void Write(OwnAssembly at, BlobHandle signature, Reach reach)
    {
        var blob = at.Reader.GetBlobReader(signature);
        Write(at, ref blob, reach);
    }

    /// <summary>Writes a type by its handle.</summary>
    public void Named(OwnAssembly at, EntityHandle handle, Reach reach)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
        {
            var blob = at.Reader.GetBlobReader(at.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).Signature);
            Type(at, ref blob, reach);
        }
        else if (code.Resolve(at, handle) is { } own)
            Own(own, reach);
        else
            draft.Name(at.NameOf((TypeReferenceHandle)handle));
    }

    public void Own(OwnType type, Reach reach)
    {
        if (isPlain || !type.IsGenerated) draft.Name(type.Name);
        else draft.Place(type.Assembly, type.Handle);
        if (isPlain || type.IsGenerated) return;
        if (reach == Reach.LookUp) draft.Edges.Add(type.Node(NodeKind.Whole));
        else if (reach == Reach.Reflect) draft.Edges.Add(type.Node(NodeKind.Reflected));
        else if (reach == Reach.Touch || type.IsValueType) draft.Edges.Add(type.Node(NodeKind.Layout));
    }

    private void Write(OwnAssembly at, ref BlobReader blob, Reach reach)
    {
        var header = blob.ReadSignatureHeader();
        draft.Byte(header.RawValue);
        switch (header.Kind)
        {
            case SignatureKind.Field:
                Type(at, ref blob, reach);
                break;
            case SignatureKind.LocalVariables or SignatureKind.MethodSpecification:
                Types(at, ref blob, blob.ReadCompressedInteger(), reach);
                break;
            default:
                if (header.IsGeneric) draft.Int(blob.ReadCompressedInteger());
                Types(at, ref blob, blob.ReadCompressedInteger() + 1, reach);
                break;
        }
    }

    private void Types(OwnAssembly at, ref BlobReader blob, int count, Reach reach)
    {
        draft.Int(count);
        for (var i = 0; i < count; i++) Type(at, ref blob, reach);
    }

    private void Type(OwnAssembly at, ref BlobReader blob, Reach reach)
    {
        var code = blob.ReadByte();
        draft.Byte(code);
        SawReference |= CanBeNull(code);
        switch (code)
        {
            case (byte)SignatureTypeKind.Class or (byte)SignatureTypeKind.ValueType:
                Named(at, blob.ReadTypeHandle(), reach);
                break;
            case (byte)SignatureTypeCode.GenericTypeParameter or (byte)SignatureTypeCode.GenericMethodParameter:
                draft.Int(blob.ReadCompressedInteger());
                break;
            case (byte)SignatureTypeCode.GenericTypeInstance:
                Type(at, ref blob, reach);
                Types(at, ref blob, blob.ReadCompressedInteger(), reach == Reach.Mention ? reach : Reach.Reflect);
                break;
            case (byte)SignatureTypeCode.RequiredModifier or (byte)SignatureTypeCode.OptionalModifier:
                Named(at, blob.ReadTypeHandle(), Reach.Mention);
                Type(at, ref blob, reach);
                break;
            case (byte)SignatureTypeCode.FunctionPointer:
                Write(at, ref blob, reach);
                break;
            default:
                Element(at, ref blob, code, reach);
                break;
        }
    }

    private void Element(OwnAssembly at, ref BlobReader blob, byte code, Reach reach)
    {
        switch ((SignatureTypeCode)code)
        {
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray
                or SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel:
                Type(at, ref blob, reach);
                break;
            case SignatureTypeCode.Array:
                Type(at, ref blob, reach);
                draft.Int(blob.ReadCompressedInteger());
                Numbers(ref blob);
                Numbers(ref blob);
                break;
        }
    }

    private void Numbers(ref BlobReader blob)
    {
        var count = blob.ReadCompressedInteger();
        draft.Int(count);
        for (var i = 0; i < count; i++) draft.Int(blob.ReadCompressedInteger());
    }

    private static bool CanBeNull(byte code) =>
        code is (byte)SignatureTypeKind.Class or (byte)SignatureTypeCode.String or (byte)SignatureTypeCode.Object
            or (byte)SignatureTypeCode.SZArray or (byte)SignatureTypeCode.Array
            or (byte)SignatureTypeCode.GenericTypeParameter or (byte)SignatureTypeCode.GenericMethodParameter;
}
