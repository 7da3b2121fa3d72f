namespace Levain.Definitions.Policies;

/// <summary>A bound, itself allowed.</summary>
public sealed record BoundRule(Metric Metric, double Bound) : GateRule
{
    public override string Sentence =>
        $"{Metric.Name} is {(Metric.HigherIsBetter ? "at least" : "at most")} {Text(Bound)}";
}
