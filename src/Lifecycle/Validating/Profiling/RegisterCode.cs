namespace Levain.Validating.Profiling;

/// <summary>The registers of a distinct sketch as text: about 1.2 KB when all are in use, a few bytes when few are.</summary>
/// <remarks>
/// First a bit for the form. Sparse: the number of registers that are set, plus one, then for each its distance from the one
/// before in gamma and its value in unary. Dense: the commonest value, then each register's distance from it in unary,
/// 0, 1, -1, 2, -2 as 0, 1, 2, 3, 4: the values of a full sketch lie close together.
/// </remarks>
internal static class RegisterCode
{
    private const int Few = DistinctSketch.Registers / 4;

    public static string Write(ReadOnlySpan<byte> registers)
    {
        var bits = new BitWriter();
        var set = DistinctSketch.Registers - registers.Count((byte)0);
        bits.Bit(set > Few);
        if (set > Few) WriteDense(bits, registers);
        else WriteSparse(bits, registers, set);
        return Convert.ToBase64String(bits.ToArray());
    }

    /// <exception cref="FormatException">The text is not what <see cref="Write"/> makes.</exception>
    public static byte[] Read(string text)
    {
        var bits = new BitReader(Convert.FromBase64String(text));
        return bits.Bit() ? ReadDense(bits) : ReadSparse(bits);
    }

    private static void WriteSparse(BitWriter bits, ReadOnlySpan<byte> registers, int set)
    {
        bits.Gamma(set + 1);
        var last = -1;
        for (var i = 0; i < registers.Length; i++)
        {
            if (registers[i] == 0) continue;
            bits.Gamma(i - last);
            bits.Unary(registers[i] - 1);
            last = i;
        }
    }

    private static byte[] ReadSparse(BitReader bits)
    {
        var registers = new byte[DistinctSketch.Registers];
        var at = -1;
        for (var left = bits.Gamma() - 1; left > 0; left--)
        {
            at += bits.Gamma();
            if (at >= registers.Length) throw new FormatException("there are too many registers");
            registers[at] = Register(bits.Unary() + 1);
        }

        return registers;
    }

    private static void WriteDense(BitWriter bits, ReadOnlySpan<byte> registers)
    {
        var commonest = registers.ToArray().CountBy(r => r).OrderByDescending(r => r.Value).ThenBy(r => r.Key).First().Key;
        bits.Unary(commonest);
        foreach (var register in registers)
            bits.Unary(register > commonest ? 2 * (register - commonest) - 1 : 2 * (commonest - register));
    }

    private static byte[] ReadDense(BitReader bits)
    {
        var registers = new byte[DistinctSketch.Registers];
        var commonest = bits.Unary();
        for (var i = 0; i < registers.Length; i++)
        {
            var code = bits.Unary();
            registers[i] = Register(code % 2 == 1 ? commonest + (code + 1) / 2 : commonest - code / 2);
        }

        return registers;
    }

    private static byte Register(int value) =>
        value is >= 0 and <= DistinctSketch.Highest ? (byte)value : throw new FormatException("a register is out of range");
}
