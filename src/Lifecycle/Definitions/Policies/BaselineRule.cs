namespace Levain.Definitions.Policies;

/// <summary>Better than a baseline on the same rows.</summary>
public sealed record BaselineRule(Metric Metric, Baseline Baseline) : GateRule
{
    public override string Sentence => $"{Metric.Name} beats the {Baseline.Words()} baseline";
}
