namespace Levain.Validating.Parsing;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal readonly struct BoolParser : IFieldParser<bool>
{
    public static string Wanted => "true or false";

    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("true"u8);
        return value || text.SequenceEqual("false"u8);
    }

    public static double Number(bool value) => value ? 1 : 0;
}
