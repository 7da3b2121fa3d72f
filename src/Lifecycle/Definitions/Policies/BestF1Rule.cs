namespace Levain.Definitions.Policies;

/// <summary>Weighs false alarms and misses alike.</summary>
internal sealed record BestF1Rule : DecisionRule
{
    public override string Sentence => "the threshold of the best F1";

    internal override double Worth(AlarmCounts counts) => counts.F1;
}
