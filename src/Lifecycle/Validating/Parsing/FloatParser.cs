namespace Levain.Validating.Parsing;

/// <summary>Finite numbers in single precision.</summary>
internal readonly struct FloatParser : IFieldParser<float>
{
    public static string Wanted => "a number";

    public static bool TryParse(ReadOnlySpan<byte> text, out float value) => DecimalText.TryFloat(text, out value);

    public static double Number(float value) => value;
}
