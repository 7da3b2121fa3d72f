using System.Text.RegularExpressions;

namespace Levain.Output;

/// <summary>C# text in which members and their attributes are found without compiling it.</summary>
internal sealed partial class SourceText(string text)
{
    private const string NoType = "return|new|with|is|as|in|await|throw|case|not|and|or|else|when|record|class|struct";
    private readonly string code = Blank(text);

    /// <summary>The line of a type's declaration; null where it stands elsewhere.</summary>
    public int? TypeLine(string name) =>
        Line(Regex.Match(code, $@"\b(?:record\s+struct|record|class|struct)\s+{Regex.Escape(name)}\b"));

    /// <summary>The line of a property or a method; null where there is none.</summary>
    public int? MemberLine(string name) => Line(Member(name));

    /// <summary>The line of an attribute on a member; null where it has none of that name.</summary>
    public int? AttributeLine(string member, string attribute)
    {
        var found = Member(member);
        if (!found.Success) return null;
        var start = HeadOf(found.Index);
        return AttributeIn(start, found.Index, attribute);
    }

    /// <summary>The line of one of the calls that a member's expression is a chain of; null where the chain has another length.</summary>
    /// <param name="member">The property.</param>
    /// <param name="calls">The names of the calls that count, as a pattern.</param>
    /// <param name="place">Which of them, and how many there must be.</param>
    public int? ChainLine(string member, string calls, (int Index, int Count) place)
    {
        var found = Member(member);
        if (!found.Success) return null;
        var end = code.IndexOf(';', found.Index);
        var links = Regex.Matches(end < 0 ? code : code[..end], $@"\.(?:{calls})\s*\(").Where(m => m.Index > found.Index).ToList();
        return links.Count == place.Count ? LineAt(links[place.Index].Index) : null;
    }

    /// <summary>The line of the first attribute of a name, whatever it stands on.</summary>
    public int? AttributeLine(string attribute) => AttributeIn(0, code.Length, attribute);

    // A name behind its type and before a body or a list of parameters; else before its neighbour in the head of a record.
    private Match Member(string name)
    {
        var typed = $@"(?<=[\w?>\])]\s+)(?<!=>\s*)(?<!\b(?:{NoType})\s+)@?{Regex.Escape(name)}\s*";
        var found = Regex.Match(code, typed + @"(?=\{|=>|\()");
        return found.Success ? found : Regex.Match(code, typed + @"(?=[,)])");
    }

    // Back to where the member before it ends: brackets may hold anything.
    private int HeadOf(int member)
    {
        var depth = 0;
        for (var i = member - 1; i >= 0; i--)
        {
            if (code[i] is ']' or ')') depth++;
            if (code[i] is '[' or '(' && --depth < 0) return i + 1;
            if (depth == 0 && code[i] is (';' or '{' or '}' or ',')) return i + 1;
        }

        return 0;
    }

    // In brackets, but not among an attribute's own arguments.
    private int? AttributeIn(int from, int to, string name)
    {
        foreach (Match match in Regex.Matches(code[from..to], $@"(?<=[\[,:.]\s*){Regex.Escape(name)}(?:Attribute)?\s*(?=[\],(])"))
        {
            var (round, square) = (0, 0);
            foreach (var c in code.AsSpan(from, match.Index))
            {
                round += c switch { '(' => 1, ')' => -1, _ => 0 };
                square += c switch { '[' => 1, ']' => -1, _ => 0 };
            }

            if (round == 0 && square == 1) return LineAt(from + match.Index);
        }

        return null;
    }

    private int? Line(Match match) => match.Success ? LineAt(match.Index) : null;

    private int LineAt(int index) => 1 + code.AsSpan(0, index).Count('\n');

    // Comments and what stands in quotes become blanks; lines stay where they are.
    private static string Blank(string text) => Unread().Replace(
        text, m => m.Value[0] is '/' ? Spaces(m.Value) : "\"" + Spaces(m.Value[1..^1]) + "\"");

    private static string Spaces(string value) => string.Concat(value.Select(c => c == '\n' ? '\n' : ' '));

    [GeneratedRegex("""
        //[^\n]*|/\*[\s\S]*?\*/|("{3,})[\s\S]*?\1|(?:@\$?|\$@)"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'
        """)]
    private static partial Regex Unread();
}
