namespace Levain.Definitions.Policies;

/// <summary>All conditions under which a candidate may become the champion.</summary>
public sealed record GatePolicy
{
    internal GatePolicy(IReadOnlyList<GateRule> rules) => Rules = rules;

    public IReadOnlyList<GateRule> Rules { get; }

    /// <summary>One more condition, on a metric.</summary>
    public MetricClause And(Metric metric) => new(Rules, metric);

    /// <summary>One more condition: less than so many positives in the hold-out is not enough evidence.</summary>
    public GatePolicy AndAtLeast(int positives) => new([.. Rules, new EvidenceRule(positives)]);
}
