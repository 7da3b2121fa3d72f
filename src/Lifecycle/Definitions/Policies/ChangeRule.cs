namespace Levain.Definitions.Policies;

/// <summary>Contract, definition or packages are others than those the champion was made with.</summary>
public sealed record ChangeRule : RetrainRule
{
    public override string Sentence => "the champion was made with another definition, contract or package";
}
