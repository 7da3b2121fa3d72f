using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>Finds the bytes that the compiler keeps for the initialisers of arrays.</summary>
internal static class FieldData
{
    public static void Write(OwnAssembly at, FieldDefinition field, Draft draft)
    {
        var address = field.GetRelativeVirtualAddress();
        if (address == 0) return;
        var signature = at.Reader.GetBlobReader(field.Signature);
        signature.ReadSignatureHeader();
        var code = signature.ReadByte();
        var size = code == (byte)SignatureTypeKind.ValueType
            ? at.Reader.GetTypeDefinition((TypeDefinitionHandle)signature.ReadTypeHandle()).GetLayout().Size
            : AttributeTypes.Size(code);
        draft.Blob(at.Data(address, size));
    }
}
