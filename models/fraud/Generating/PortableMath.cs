namespace Levain.Models.Fraud.Generating;

/// <summary>
/// Logarithm and exponential from the four operations alone, which IEEE 754 fixes to the last bit:
/// <see cref="Math.Log(double)"/> and <see cref="Math.Exp"/> are the operating system's and differ in it.
/// Both are plain series, within 1e-15 of the true value.
/// </summary>
internal static class PortableMath
{
    // ln 2 in two parts; the high one has its last 32 bits free, so its product with an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SquareRootOf2 = 1.4142135623730951;
    private const long MantissaBits = 0x000F_FFFF_FFFF_FFFF;
    private const long One = 0x3FF0_0000_0000_0000;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>The natural logarithm of a normal, positive number; NaN for every other.</summary>
    public static double Log(double x)
    {
        if (!(x >= SmallestNormal && double.IsFinite(x)))
            return double.NaN;
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & MantissaBits) | One);
        if (mantissa > SquareRootOf2)
        {
            mantissa *= 0.5;
            exponent++;
        }

        return exponent * Ln2High + (LogNearOne(mantissa) + exponent * Ln2Low);
    }

    /// <summary>e to the power of x; 0 under -708 and infinite above 709.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
            return double.NaN;
        if (x < -708)
            return 0;
        if (x > 709)
            return double.PositiveInfinity;
        var power = Math.Floor(x / (Ln2High + Ln2Low) + 0.5);
        var rest = x - power * Ln2High - power * Ln2Low;
        // x below 709 keeps the power of two at 1023 or less, so the factor is a normal number.
        return ExpNearZero(rest) * BitConverter.Int64BitsToDouble(((long)power + 1023) << 52);
    }

    /// <summary>2 artanh((m - 1) / (m + 1)) as a series, m from 0.7 to 1.42.</summary>
    private static double LogNearOne(double mantissa)
    {
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var n = 23; n >= 3; n -= 2)
            sum = (sum + 1.0 / n) * square;
        return 2 * (s + s * sum);
    }

    /// <summary>Taylor's series, x from -0.35 to 0.35.</summary>
    private static double ExpNearZero(double x)
    {
        var sum = 1.0;
        for (var n = 14; n >= 1; n--)
            sum = 1 + x * sum / n;
        return sum;
    }
}
