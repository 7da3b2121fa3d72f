namespace Levain.Definitions.Policies;

/// <summary>Better than a baseline on the same rows.</summary>
public sealed record BaselineRule(Metric Metric, Baseline Baseline) : GateRule
{
    public override string Sentence => $"{Metric.Name} beats the {Words} baseline";

    private string Words => string.Concat(Baseline.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
