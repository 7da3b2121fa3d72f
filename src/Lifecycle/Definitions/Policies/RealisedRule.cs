namespace Levain.Definitions.Policies;

/// <summary>A metric on matured labels lies beyond a bound, with the confidence that is asked for.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Bound">The value itself is still good.</param>
/// <param name="Confidence">How sure it must be on that one side, 0.5 (the value alone) to below 1.</param>
public sealed record RealisedRule(Metric Metric, double Bound, double Confidence) : RetrainRule
{
    /// <summary>Fewer matured rows tell nothing.</summary>
    public int LeastRows { get; init; } = 1;

    public override string Sentence =>
        $"{Metric.Name} on matured labels is {(Metric.HigherIsBetter ? "below" : "above")} {Text(Bound)}{Sure}";

    private string Sure => Confidence > 0.5 ? $" ({Text(100 * Confidence)}% sure)" : "";
}
