namespace Levain.Validating.Parsing;

/// <summary>Reads one type from text, the same in every culture; a type and no object, so that loops hold no calls.</summary>
internal interface IFieldParser<TValue>
{
    /// <summary>What the text should be, for messages.</summary>
    static abstract string Wanted { get; }

    /// <summary>Reads the whole text or refuses it.</summary>
    static abstract bool TryParse(ReadOnlySpan<byte> text, out TValue value);

    /// <summary>The value for bounds and profile: itself, seconds since the year 1, or the index of a category.</summary>
    static abstract double Number(TValue value);
}
