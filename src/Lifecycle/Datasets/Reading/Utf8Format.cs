namespace Levain.Datasets.Reading;

/// <summary>Writes a value as UTF-8 text; false where the room is too small.</summary>
/// <exception cref="FormatException">The value has no text; the message says what it is.</exception>
internal delegate bool Utf8Format<in T>(T value, Span<byte> room, out int written);
