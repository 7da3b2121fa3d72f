namespace Levain.Definitions.Policies;

/// <summary>Columns that the model uses have drifted beyond the budget of false alarms.</summary>
public sealed record DriftRule : RetrainRule
{
    public override string Sentence => "columns that the model uses have drifted";
}
