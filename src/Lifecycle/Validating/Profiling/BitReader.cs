namespace Levain.Validating.Profiling;

/// <summary>Takes apart what <see cref="BitWriter"/> packed; a <see cref="FormatException"/> says that the bytes ended.</summary>
internal sealed class BitReader(byte[] bytes)
{
    private int position;

    public bool Bit()
    {
        if (position >= bytes.Length * 8) throw new FormatException("the bits end too early");
        var bit = (bytes[position >> 3] >> (position & 7) & 1) != 0;
        position++;
        return bit;
    }

    public int Unary()
    {
        var number = 0;
        while (!Bit()) number++;
        return number;
    }

    public int Gamma()
    {
        var length = Unary();
        if (length > 30) throw new FormatException("a number is too long");
        var number = 1 << length;
        for (var i = 0; i < length; i++) number |= Bit() ? 1 << i : 0;
        return number;
    }
}
