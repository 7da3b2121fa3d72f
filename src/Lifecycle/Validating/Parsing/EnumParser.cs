using System.Text;

namespace Levain.Validating.Parsing;

/// <summary>Names of an enumeration, as in C# or all in lower case, as files of other makers have them.</summary>
internal readonly struct EnumParser<TEnum> : IFieldParser<TEnum>
    where TEnum : struct, Enum
{
    private static readonly string[] Names = Enum.GetNames<TEnum>();
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    // The first eight bytes tell nearly all names apart.
    private static readonly (ulong Head, byte[] Text, TEnum Value)[] Spellings =
    [
        .. Names.SelectMany((name, i) => new[] { name, name.ToLowerInvariant() }.Distinct().Select(spelling => (spelling, Enum.Parse<TEnum>(name))))
            .DistinctBy(s => s.spelling)
            .Select(s => (HeadOf(Encoding.UTF8.GetBytes(s.spelling)), Encoding.UTF8.GetBytes(s.spelling), s.Item2)),
    ];

    public static string Wanted { get; } = "one of " + string.Join(", ", Names);

    public static bool TryParse(ReadOnlySpan<byte> text, out TEnum value)
    {
        var head = HeadOf(text);
        foreach (var spelling in Spellings)
        {
            if (spelling.Head != head || !text.SequenceEqual(spelling.Text)) continue;
            value = spelling.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The index of the value's name, in the order of values.</summary>
    public static double Number(TEnum value) => Array.IndexOf(Values, value);

    private static ulong HeadOf(ReadOnlySpan<byte> text)
    {
        var head = (ulong)text.Length;
        for (var i = 0; i < Math.Min(text.Length, 7); i++) head = (head << 8) | text[i];
        return head;
    }
}
