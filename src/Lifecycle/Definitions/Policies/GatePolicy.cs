namespace Levain.Definitions.Policies;

/// <summary>All conditions under which a candidate may become the champion.</summary>
public sealed record GatePolicy
{
    internal GatePolicy(IReadOnlyList<GateRule> rules) => Rules = rules;

    public IReadOnlyList<GateRule> Rules { get; }

    /// <summary>The conditions on the service in its image: Smoke holds them, the gate passes over them.</summary>
    public IReadOnlyList<BoundRule> Budgets => [.. Rules.OfType<BoundRule>().Where(r => r.Quantity is Served)];

    /// <summary>The conditions that the gate itself holds.</summary>
    internal IReadOnlyList<GateRule> Judged => [.. Rules.Where(r => r is not BoundRule { Quantity: Served })];

    /// <summary>One more condition, on a metric, a slice, a gap, a cost or a budget of the service.</summary>
    public QuantityClause And(Quantity quantity) => new(Rules, quantity);

    /// <summary>The conditions, a line each.</summary>
    public override string ToString() => string.Join('\n', Rules.Select(r => r.Sentence));

    /// <summary>One more condition: less than so many positives in the hold-out is not enough evidence.</summary>
    public GatePolicy AndAtLeast(int positives) => new([.. Rules, new EvidenceRule(positives)]);
}
