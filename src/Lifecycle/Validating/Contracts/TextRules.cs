using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>Length, pattern and categories of a column of text.</summary>
internal sealed class TextRules
{
    private readonly List<(Rule Rule, int AtLeast, int AtMost)> lengths = [];
    private readonly List<(Rule Rule, Regex Pattern)> patterns = [];
    private readonly List<(Rule Rule, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Categories)> categories = [];

    public TextRules(string row, string column, IEnumerable<ConstraintAttribute> constraints, RuleList rules)
    {
        foreach (var asked in constraints)
        {
            if (asked is LengthAttribute length) lengths.Add((Add(length), length.AtLeast, length.AtMost));
            if (asked is MatchesAttribute matches)
                patterns.Add((rules.Add(ViolationCode.PatternMismatch, column, $"text that matches {matches.Pattern}", matches), Whole(row, column, matches)));
            if (asked is OneOfAttribute oneOf) categories.Add((Add(oneOf), oneOf.Categories.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>()));
        }

        Rule Add(ConstraintAttribute asked) => asked is LengthAttribute l
            ? rules.Add(ViolationCode.WrongLength, column, string.Create(CultureInfo.InvariantCulture, $"{l.AtLeast} to {l.AtMost} characters"), l)
            : rules.Add(ViolationCode.UnknownCategory, column, "one of " + string.Join(", ", ((OneOfAttribute)asked).Categories), asked);
    }

    /// <summary>Whether an attribute is a rule for text.</summary>
    public static bool AreIn(IEnumerable<ConstraintAttribute> constraints) =>
        constraints.Any(a => a is LengthAttribute or MatchesAttribute or OneOfAttribute);

    public void Check(ReadOnlySpan<byte> utf8, int row, int field, BlockFaults faults)
    {
        if (lengths.Count + patterns.Count + categories.Count == 0) return;
        var text = utf8.Length <= 256 ? stackalloc char[256] : new char[utf8.Length];
        text = text[..Encoding.UTF8.GetChars(utf8, text)];
        foreach (var (rule, atLeast, atMost) in lengths)
            if (text.Length < atLeast || text.Length > atMost)
                faults.Add(row, rule, field);
        foreach (var (rule, pattern) in patterns)
            if (!pattern.IsMatch(text))
                faults.Add(row, rule, field);
        foreach (var (rule, known) in categories)
            if (!known.Contains(text))
                faults.Add(row, rule, field);
    }

    private static Regex Whole(string row, string column, MatchesAttribute asked)
    {
        try
        {
            return new Regex($@"\A(?:{asked.Pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception broken) when (broken is ArgumentException or NotSupportedException)
        {
            throw new LevainException(
                $"{row}.{column} has [Matches] with a pattern that cannot be used: {broken.Message.TrimEnd('.')}. "
                + "Mend the pattern; looking back and ahead are not supported.",
                broken);
        }
    }
}
