namespace Levain.Validating.Parsing;

/// <summary>Whole numbers of 32 bits.</summary>
internal readonly struct IntParser : IFieldParser<int>
{
    public static string Wanted => "a whole number";

    public static bool TryParse(ReadOnlySpan<byte> text, out int value)
    {
        var read = LongParser.TryParse(text, out var wide);
        value = unchecked((int)wide);
        return read && value == wide;
    }

    public static double Number(int value) => value;
}
