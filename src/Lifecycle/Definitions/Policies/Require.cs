namespace Levain.Definitions.Policies;

/// <summary>Begins a gate: <c>Require.That(Mae).Beats(Baseline.Naive)</c>.</summary>
public static class Require
{
    /// <summary>The first condition, on a metric, a slice, a gap or a cost.</summary>
    public static QuantityClause That(Quantity quantity) => new([], quantity);
}
