using System.Text;
using System.Text.Json;

namespace Levain.Describing;

/// <summary>Takes strings out of JSON; half a character is no JSON that can be read, not a failure of the reader.</summary>
internal static class JsonText
{
    private const string Half = "A string has an escape that is half a UTF-16 character.";

    /// <exception cref="JsonException">The string cannot be told.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException(Half, broken);
        }
    }

    /// <summary>Whether the string is a name.</summary>
    /// <exception cref="JsonException">The string cannot be told.</exception>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueIsEscaped
        ? Encoding.UTF8.GetBytes(Of(ref reader)).AsSpan().SequenceEqual(name)
        : reader.ValueSpan.SequenceEqual(name);

    /// <summary>Writes the string into a span that is long enough, and returns its length.</summary>
    /// <exception cref="JsonException">The string cannot be told.</exception>
    public static int Copy(ref Utf8JsonReader reader, scoped Span<char> target)
    {
        try
        {
            return reader.CopyString(target);
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException(Half, broken);
        }
    }
}
