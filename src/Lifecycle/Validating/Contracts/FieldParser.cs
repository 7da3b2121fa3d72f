namespace Levain.Validating.Contracts;

/// <summary>Reads one type from text, the same in every culture.</summary>
/// <param name="typeName">What the text should be, for messages.</param>
/// <param name="parse">Reads the whole text or refuses it.</param>
/// <param name="number">The value as a number, for bounds and profile; null where it is none.</param>
internal sealed class FieldParser<TValue>(string typeName, FieldParser<TValue>.Parse parse, Func<TValue, double>? number)
{
    public delegate bool Parse(ReadOnlySpan<char> text, out TValue value);

    public string TypeName => typeName;

    public Func<TValue, double>? Number => number;

    public bool TryParse(ReadOnlySpan<char> text, out TValue value) => parse(text, out value);
}
