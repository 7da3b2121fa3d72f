using System.Reflection.Metadata;

namespace Levain.Stages.Code;

/// <summary>What follows an IL instruction: so many bytes, a token or the table of a switch.</summary>
internal static class Operands
{
    public const byte Token = 100;
    public const byte Table = 101;

    private const byte Prefix = 0xFE;
    private const int LowByte = 0xFF;
    private static readonly byte[] Short = OneByte();
    private static readonly byte[] Long = TwoBytes();

    /// <summary>Reads past the opcode and tells its operand.</summary>
    public static byte After(byte[] code, ref int at)
    {
        var first = code[at++];
        return first == Prefix ? Long[code[at++]] : Short[first];
    }

    private static byte[] OneByte()
    {
        var sizes = new byte[256];
        Fill(sizes, ILOpCode.Ldarg_s, ILOpCode.Stloc_s, 1);
        Fill(sizes, ILOpCode.Br_s, ILOpCode.Blt_un_s, 1);
        Fill(sizes, ILOpCode.Br, ILOpCode.Blt_un, 4);
        Fill(sizes, ILOpCode.Jmp, ILOpCode.Calli, Token);
        Fill(sizes, ILOpCode.Callvirt, ILOpCode.Isinst, Token);
        Fill(sizes, ILOpCode.Ldfld, ILOpCode.Stobj, Token);
        sizes[(int)ILOpCode.Ldc_i4_s] = sizes[(int)ILOpCode.Leave_s] = 1;
        sizes[(int)ILOpCode.Ldc_i4] = sizes[(int)ILOpCode.Ldc_r4] = sizes[(int)ILOpCode.Leave] = 4;
        sizes[(int)ILOpCode.Ldc_i8] = sizes[(int)ILOpCode.Ldc_r8] = 8;
        sizes[(int)ILOpCode.Switch] = Table;
        sizes[(int)ILOpCode.Unbox] = sizes[(int)ILOpCode.Unbox_any] = sizes[(int)ILOpCode.Box] = Token;
        sizes[(int)ILOpCode.Newarr] = sizes[(int)ILOpCode.Ldelema] = Token;
        sizes[(int)ILOpCode.Ldelem] = sizes[(int)ILOpCode.Stelem] = Token;
        sizes[(int)ILOpCode.Refanyval] = sizes[(int)ILOpCode.Mkrefany] = sizes[(int)ILOpCode.Ldtoken] = Token;
        return sizes;
    }

    private static byte[] TwoBytes()
    {
        var sizes = new byte[256];
        Fill(sizes, ILOpCode.Ldftn, ILOpCode.Ldvirtftn, Token);
        Fill(sizes, ILOpCode.Ldarg, ILOpCode.Stloc, 2);
        Fill(sizes, ILOpCode.Initobj, ILOpCode.Constrained, Token);
        sizes[(int)ILOpCode.Sizeof & LowByte] = Token;
        sizes[(int)ILOpCode.Unaligned & LowByte] = 1;
        return sizes;
    }

    private static void Fill(byte[] sizes, ILOpCode first, ILOpCode last, byte size)
    {
        for (var code = (int)first & LowByte; code <= ((int)last & LowByte); code++) sizes[code] = size;
    }
}
