using System.Collections;
using Levain.Definitions.Contracts;

namespace Levain.Validating.Contracts;

/// <summary>The rules of a contract, numbered in the order of its columns.</summary>
internal sealed class RuleList : IReadOnlyList<Rule>
{
    private readonly List<Rule> rules = [];

    public int Count => rules.Count;

    public Rule this[int index] => rules[index];

    /// <summary>Adds a rule that comes from an attribute.</summary>
    public Rule Add(ViolationCode code, string column, string sentence, ConstraintAttribute asked) => Add(new Rule
    {
        Index = rules.Count,
        Code = code,
        Column = column,
        Sentence = sentence,
        Attribute = asked.GetType().Name.Replace(nameof(Attribute), "", StringComparison.Ordinal),
        Severity = asked is OneOfAttribute { IsOpen: true } ? Severity.Warning : asked.Severity,
        Tolerated = asked is OneOfAttribute { IsOpen: true } open ? open.UnknownUpTo : asked.Tolerated,
        StopsAbove = asked is OneOfAttribute { IsOpen: true } || (asked.Severity == Severity.Error && !double.IsNaN(asked.Tolerated)),
    });

    /// <summary>Adds a rule that comes from a property's type or role.</summary>
    public Rule Add(ViolationCode code, string column, string sentence, string attribute = "", Severity severity = Severity.Error) => Add(new Rule
    {
        Index = rules.Count,
        Code = code,
        Column = column,
        Sentence = sentence,
        Attribute = attribute,
        Severity = severity,
        Tolerated = double.NaN,
        StopsAbove = false,
    });

    public IEnumerator<Rule> GetEnumerator() => rules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Rule Add(Rule rule)
    {
        rules.Add(rule);
        return rule;
    }
}
