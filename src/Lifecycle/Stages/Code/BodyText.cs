using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Levain.Stages.Code;

/// <summary>Writes a method's locals, instructions and exception regions.</summary>
internal sealed class BodyText(Draft draft, SignatureText signatures, ReferenceText references)
{
    private const int StringTable = 0x70;
    private const int RowMask = 0xFFFFFF;
    private const int OperandLength = 4;

    public void Write(OwnAssembly at, int address)
    {
        var body = at.Body(address);
        draft.Byte(body.LocalVariablesInitialized ? (byte)1 : (byte)0);
        if (!body.LocalSignature.IsNil)
            signatures.Write(at, at.Reader.GetStandaloneSignature(body.LocalSignature).Signature, Reach.Mention);
        Instructions(at, body.GetILBytes()!);
        var regions = body.ExceptionRegions;
        for (var i = 0; i < regions.Length; i++) Region(at, regions[i]);
    }

    private void Instructions(OwnAssembly at, byte[] code)
    {
        var written = 0;
        var place = 0;
        while (place < code.Length)
        {
            var start = place;
            var operand = Operands.After(code, ref place);
            if (operand == Operands.Token)
            {
                draft.Bytes(code.AsSpan(written, place - written));
                Token(at, BitConverter.ToInt32(code, place), code[start]);
                written = place += OperandLength;
            }
            else if (operand == Operands.Table)
                place += OperandLength * (1 + BitConverter.ToInt32(code, place));
            else
                place += operand;
        }

        draft.Bytes(code.AsSpan(written));
    }

    private void Token(OwnAssembly at, int token, byte code)
    {
        if (token >> 24 == StringTable)
            draft.String(at.Reader.GetUserString(MetadataTokens.UserStringHandle(token & RowMask)));
        else if (code == (byte)ILOpCode.Ldtoken)
            references.Spell(at, MetadataTokens.EntityHandle(token), Reach.LookUp);
        else
            references.Write(at, MetadataTokens.EntityHandle(token));
    }

    private void Region(OwnAssembly at, ExceptionRegion region)
    {
        draft.Int((int)region.Kind);
        draft.Int(region.TryOffset);
        draft.Int(region.TryLength);
        draft.Int(region.HandlerOffset);
        draft.Int(region.HandlerLength);
        draft.Int(region.FilterOffset);
        if (!region.CatchType.IsNil) references.Write(at, region.CatchType);
    }
}
