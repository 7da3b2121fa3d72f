namespace Levain.Definitions.Policies;

/// <summary>Enough rows of the rare class to say anything.</summary>
public sealed record EvidenceRule(int Positives) : GateRule
{
    public override string Sentence => $"the hold-out has at least {Text(Positives)} positives";
}
