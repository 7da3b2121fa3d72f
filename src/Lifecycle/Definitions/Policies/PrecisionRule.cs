namespace Levain.Definitions.Policies;

/// <summary>Finds as many positives as a promised precision allows.</summary>
internal sealed record PrecisionRule(double Precision) : DecisionRule
{
    public override string Sentence => $"the threshold of the most recall with a precision of at least {Text(Precision)}";

    internal override bool IsMet(AlarmCounts counts) => counts.Precision >= Precision;

    // Above 1 where the precision is met, so that recall decides there and precision elsewhere.
    internal override double Worth(AlarmCounts counts) =>
        IsMet(counts) ? 1 + (double)counts.Hits / counts.Positives : counts.Precision;
}
