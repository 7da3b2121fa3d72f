namespace Levain.Definitions.Policies;

/// <summary>The dataset has so many rows that are later than the champion's last day.</summary>
public sealed record NewRowsRule(long Rows) : RetrainRule
{
    public override string Sentence => FormattableString.Invariant($"at least {Rows:N0} rows are new since the champion's last day");
}
