using System.Globalization;
using System.Runtime.CompilerServices;

namespace Levain.Validating.Parsing;

/// <summary>
/// Numbers in decimal notation. Short ones are made from an integer and an exact power of ten, which rounds once
/// and therefore right (Clinger's fast path); the others go to .NET.
/// </summary>
internal static class DecimalText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const long ExactLimit = 1L << 53;

    private static readonly double[] Powers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a finite number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        TryShort(text, out value) || TryLong(text, out value);

    /// <summary>Reads a finite number and rounds it to single precision as if it had been rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryFloat(ReadOnlySpan<byte> text, out float value)
    {
        if (TryShort(text, out var wide) && !IsHalfWay(wide))
        {
            value = (float)wide;
            return float.IsFinite(value);
        }

        return float.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
    }

    private static bool TryLong(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, Plain, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    // A double in the middle of two floats may have been rounded to it: then rounding again could go wrong.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsHalfWay(double value) => (BitConverter.DoubleToInt64Bits(value) & 0x1FFF_FFFF) == 0x1000_0000
        || (value != 0 && Math.Abs(value) < 1.2e-38);

    // Digits with at most one point among them, up to 18 in all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryShort(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        var i = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var digits = text.Length - i;
        if (digits is 0 or > 18) return false;
        var (whole, point) = (0L, -1);
        for (; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                whole = (whole * 10) + digit;
            }
            else
            {
                if (text[i] != '.' || point >= 0) return false;
                point = i;
            }
        }

        if (whole > ExactLimit || (point >= 0 && digits == 1)) return false;
        value = point < 0 ? whole : whole / Powers[text.Length - point - 1];
        if (text[0] == '-') value = -value;
        return true;
    }
}
