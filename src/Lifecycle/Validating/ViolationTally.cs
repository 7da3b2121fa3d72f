namespace Levain.Validating;

/// <summary>Gathers faults of rows into violations of rules.</summary>
internal sealed class ViolationTally
{
    private const int Shown = 5;
    private readonly Dictionary<(ViolationCode, string, string), (long Count, List<Example> First)> rules = [];

    public void Add(Fault fault, string file, long line)
    {
        var key = (fault.Code, fault.Column, fault.Rule);
        var (count, first) = rules.TryGetValue(key, out var known) ? known : (0, []);
        if (first.Count < Shown) first.Add(new Example { File = file, Line = line, Value = fault.Value });
        rules[key] = (count + 1, first);
    }

    /// <summary>The violations, the most frequent first.</summary>
    public IEnumerable<Violation> Violations(long rows) => rules
        .OrderByDescending(r => r.Value.Count)
        .ThenBy(r => r.Key.Item1)
        .ThenBy(r => r.Key.Item2, StringComparer.Ordinal)
        .Select(r => new Violation
        {
            Code = r.Key.Item1,
            Column = r.Key.Item2,
            Rule = r.Key.Item3,
            Stops = false,
            Count = r.Value.Count,
            Share = (double)r.Value.Count / rows,
            First = r.Value.First,
        });
}
