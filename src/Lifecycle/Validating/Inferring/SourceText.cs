using System.Globalization;
using System.Security;
using System.Text;

namespace Levain.Validating.Inferring;

/// <summary>Writes foreign text and numbers so that they are good C# wherever they stand.</summary>
internal static class SourceText
{
    private const int LongestShown = 40;

    /// <summary>A literal of a string, quotes included.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in text)
        {
            if (letter is '"' or '\\') literal.Append('\\').Append(letter);
            else if (IsPlain(letter)) literal.Append(letter);
            else literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for a comment: of one line, and not too long.</summary>
    public static string Shown(string text)
    {
        var plain = string.Concat(text.Select(c => IsPlain(c) ? c : ' '));
        if (plain.Length <= LongestShown) return plain;
        return plain[..(char.IsHighSurrogate(plain[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";
    }

    /// <summary>Text for a comment in XML.</summary>
    public static string Xml(string text) => SecurityElement.Escape(Shown(text));

    /// <summary>A literal of a number, the digits of whole ones in groups.</summary>
    public static string Literal(double number) => IsLongWhole(number)
        ? number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_')
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A number for a comment.</summary>
    public static string Shown(double number) =>
        number.ToString(IsLongWhole(number) ? "#,0" : "R", CultureInfo.InvariantCulture);

    private static bool IsLongWhole(double number) => Math.Abs(number) is >= 10_000 and < 1e15 && number == Math.Floor(number);

    // Signs that change the direction of writing have no place in a source either.
    private static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
