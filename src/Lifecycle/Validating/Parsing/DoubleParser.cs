namespace Levain.Validating.Parsing;

/// <summary>Finite numbers in double precision.</summary>
internal readonly struct DoubleParser : IFieldParser<double>
{
    public static string Wanted => "a number";

    public static bool TryParse(ReadOnlySpan<byte> text, out double value) => DecimalText.TryDouble(text, out value);

    public static double Number(double value) => value;
}
