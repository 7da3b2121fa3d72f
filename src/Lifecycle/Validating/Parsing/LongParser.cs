using System.Runtime.CompilerServices;

namespace Levain.Validating.Parsing;

/// <summary>Whole numbers of 64 bits: digits with a sign before them or none.</summary>
internal readonly struct LongParser : IFieldParser<long>
{
    public static string Wanted => "a whole number";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var i = negative || (text.Length > 0 && text[0] == '+') ? 1 : 0;
        if (i == text.Length) return false;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9) return false;
            // Counted downwards: there is one more negative number than there are positive ones.
            var next = unchecked((value * 10) - digit);
            if (value < long.MinValue / 10 || next > value) return false;
            value = next;
        }

        if (negative) return true;
        if (value == long.MinValue) return false;
        value = -value;
        return true;
    }

    public static double Number(long value) => value;
}
