using System.Numerics;

namespace Levain.Validating.Profiling;

/// <summary>Packs numbers of uneven length into bytes, the lowest bit first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int used;

    public byte[] ToArray() => [.. bytes];

    public void Bit(bool bit)
    {
        if (used % 8 == 0) bytes.Add(0);
        if (bit) bytes[^1] |= (byte)(1 << (used % 8));
        used++;
    }

    /// <summary>As many zeros, then a one: short for the numbers that come most.</summary>
    public void Unary(int number)
    {
        for (var i = 0; i < number; i++) Bit(false);
        Bit(true);
    }

    /// <summary>The length in unary, then the bits below the first (Elias gamma).</summary>
    /// <param name="number">At least 1.</param>
    public void Gamma(int number)
    {
        var length = BitOperations.Log2((uint)number);
        Unary(length);
        for (var i = 0; i < length; i++) Bit((number >> i & 1) != 0);
    }
}
