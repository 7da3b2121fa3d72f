namespace Levain.Definitions.Policies;

/// <summary>Weighs false alarms and misses by what they cost.</summary>
/// <param name="FalseAlarm">What an alarm on a negative costs.</param>
/// <param name="Miss">What a positive without alarm costs, in the same unit.</param>
internal sealed record LeastCostRule(double FalseAlarm, double Miss) : DecisionRule
{
    public override string Sentence =>
        $"the threshold of the least cost, a false alarm at {Text(FalseAlarm)} and a miss at {Text(Miss)}";

    internal override double Worth(AlarmCounts counts) =>
        -FalseAlarm * (counts.Alarms - counts.Hits) - Miss * (counts.Positives - counts.Hits);
}
