using System.Diagnostics.CodeAnalysis;

namespace Levain.Definitions.Contracts;

/// <summary>The whole text matches a regular expression that runs in linear time, without looking back.</summary>
public sealed class MatchesAttribute([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) : ConstraintAttribute
{
    public string Pattern => pattern;
}
