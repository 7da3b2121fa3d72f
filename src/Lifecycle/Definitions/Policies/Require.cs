namespace Levain.Definitions.Policies;

/// <summary>Begins a gate: <c>Require.That(Mae).Beats(Baseline.Naive)</c>.</summary>
public static class Require
{
    /// <summary>The first condition, on a metric.</summary>
    public static MetricClause That(Metric metric) => new([], metric);
}
