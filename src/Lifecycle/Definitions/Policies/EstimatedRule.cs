namespace Levain.Definitions.Policies;

/// <summary>A metric as it is estimated without labels lies beyond a bound.</summary>
public sealed record EstimatedRule(Metric Metric, double Bound) : RetrainRule
{
    public override string Sentence => $"{Metric.Name} as estimated without labels is {(Metric.HigherIsBetter ? "below" : "above")} {Text(Bound)}";
}
