using System.Text;
using System.Text.RegularExpressions;

namespace Levain.Validating.Inferring;

/// <summary>Regular expressions for texts of a known shape.</summary>
internal static partial class TextShapes
{
    public const string Email = "[^@ ]+@[^@ ]+[.][^@ ]+";

    public const string Uuid = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public const string Iban = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";

    /// <summary>In bytes; nothing of a known shape is longer.</summary>
    private const int Longest = 128;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Clock = "( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?";

    public static bool IsWhole(Regex shape, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest) return false;
        Span<char> text = stackalloc char[Longest];
        return shape.IsMatch(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    [GeneratedRegex("""\A(true|false|yes|no|on|off|[ynYNtfTF])\z""", Plain | RegexOptions.IgnoreCase)]
    public static partial Regex OtherBools();

    [GeneratedRegex("""\A[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\z""", Plain)]
    public static partial Regex OtherTimes();

    [GeneratedRegex("""\A[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}""" + Clock + """\z""", Plain)]
    public static partial Regex DottedDates();

    [GeneratedRegex("""\A([0-9]{1,2}/[0-9]{1,2}/([0-9]{4}|[0-9]{2})|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2})""" + Clock + """\z""", Plain)]
    public static partial Regex SlashedDates();

    [GeneratedRegex("""\A[+-]?([0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?|[0-9]{1,3}([.][0-9]{3})*,[0-9]+|[0-9]+,[0-9]+)\z""", Plain)]
    public static partial Regex CommaNumbers();

    [GeneratedRegex("""\A([$€£] ?-?[0-9][0-9.,]*|-?[0-9][0-9.,]* ?[%$€£])\z""", Plain)]
    public static partial Regex UnitNumbers();

    [GeneratedRegex("""\A""" + Uuid + """\z""", Plain)]
    public static partial Regex Uuids();

    [GeneratedRegex("""\A""" + Email + """\z""", Plain)]
    public static partial Regex Emails();

    [GeneratedRegex("""\A""" + Iban + """\z""", Plain)]
    public static partial Regex Ibans();

    [GeneratedRegex("""\A[+]?[0-9(][0-9 ()/.-]{6,18}[0-9]\z""", Plain)]
    public static partial Regex Phones();
}
