using System.Globalization;

namespace Levain.Reporting;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Readable
{
    /// <summary>Stands where there is no value.</summary>
    public const string None = "–";

    /// <summary>Four significant digits, whole numbers in full up to 15 digits.</summary>
    public static string Number(double? value)
    {
        if (value is not { } number || double.IsNaN(number)) return None;
        if (number == 0) return "0";
        var exponent = Exponent(number);
        if (exponent is < -4 or >= 15) return number.ToString("0.###E+0", CultureInfo.InvariantCulture);
        if (exponent >= 3 || number == Math.Truncate(number)) return number.ToString("#,0", CultureInfo.InvariantCulture);
        return number.ToString("0." + new string('#', 3 - exponent), CultureInfo.InvariantCulture);
    }

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage; what is neither none nor all is never rounded to it.</summary>
    /// <param name="share">0 to 1.</param>
    public static string Share(double share) => share switch
    {
        > 0 and < 0.0001 => "<0.01%",
        < 1 and > 0.9999 => ">99.99%",
        0 or 1 => share.ToString("0%", CultureInfo.InvariantCulture),
        _ => share.ToString("0.00%", CultureInfo.InvariantCulture),
    };

    /// <summary>As short as an axis needs it: 20k, 1.5M.</summary>
    public static string Short(double value)
    {
        var (size, unit) = Math.Abs(value) switch
        {
            >= 1e15 or (> 0 and < 1e-4) => (0, ""),
            >= 1e12 => (1e12, "T"),
            >= 1e9 => (1e9, "G"),
            >= 1e6 => (1e6, "M"),
            >= 1e4 => (1e3, "k"),
            _ => (1, ""),
        };
        return size == 0
            ? value.ToString("0.##E+0", CultureInfo.InvariantCulture)
            : (value / size).ToString("0.######", CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>As <see cref="Number"/>, but long numbers as short as on an axis.</summary>
    public static string Brief(double value) => Math.Abs(value) >= 1e8
        ? Short(double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        : Number(value);

    /// <summary>The power of ten of the first digit, without logarithms, whose last bit is the machine's.</summary>
    public static int Exponent(double value)
    {
        var text = value.ToString("E3", CultureInfo.InvariantCulture);
        return int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
