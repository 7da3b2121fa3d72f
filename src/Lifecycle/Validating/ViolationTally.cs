using System.Text;
using Levain.Definitions.Contracts;
using Levain.Validating.Contracts;
using Levain.Validating.Quarantining;
using Levain.Validating.Rows;

namespace Levain.Validating;

/// <summary>Gathers faults of rows into violations of rules.</summary>
internal sealed class ViolationTally(IReadOnlyList<Rule> rules, IReadOnlySet<string> personal)
{
    private const int Shown = 5;
    private const int ShownBytes = 120;
    private readonly long[] counts = new long[rules.Count];
    private readonly List<Example>[] firsts = [.. rules.Select(_ => new List<Example>())];

    /// <summary>Counts the faults of a block, the blocks coming in their order.</summary>
    public void Take<TRow>(CheckedBlock<TRow> block)
        where TRow : class
    {
        foreach (var fault in block.Faults.ByRow())
        {
            var index = fault.Rule.Index;
            counts[index]++;
            if (firsts[index].Count == Shown) continue;
            firsts[index].Add(new Example
            {
                File = block.Table.Name,
                Line = block.Text.LineOf(fault.Row),
                Value = Value(block, fault),
            });
        }
    }

    /// <summary>The violations: what stops, errors, warnings; the most frequent first.</summary>
    /// <param name="rows">All rows that were looked at.</param>
    public IEnumerable<Violation> Violations(long rows) => rules
        .Where(r => counts[r.Index] > 0)
        .Select(r => (Rule: r, Share: (double)counts[r.Index] / rows))
        .Where(r => r.Rule.Severity == Severity.Error || r.Rule.IsAbove(r.Share))
        .Select(r => new Violation
        {
            Code = r.Rule.Code,
            Severity = r.Rule is { StopsAbove: true, Severity: Severity.Warning } ? Severity.Error : r.Rule.Severity,
            Column = r.Rule.Column,
            Rule = r.Rule.Sentence,
            Attribute = r.Rule.Attribute,
            Stops = r.Rule.StopsAbove && r.Rule.IsAbove(r.Share),
            Count = counts[r.Rule.Index],
            Share = r.Share,
            First = firsts[r.Rule.Index],
        });

    private string Value<TRow>(CheckedBlock<TRow> block, RowFault fault)
        where TRow : class
    {
        if (fault.Rule.Column.Split(", ").Any(personal.Contains)) return Quarantine.Hidden;
        if (fault.Value is not null || fault.Field < 0) return fault.Value ?? "";
        var text = block.Text[fault.Row, fault.Field];
        return text.Length <= ShownBytes
            ? Encoding.UTF8.GetString(text)
            : Encoding.UTF8.GetString(text[..ShownBytes]).TrimEnd('\uFFFD') + FormattableString.Invariant($"... ({text.Length:N0} bytes)");
    }
}
