namespace Levain.Definitions.Policies;

/// <summary>The last day that the champion knows is so long ago.</summary>
public sealed record StalenessRule(Window Age) : RetrainRule
{
    public override string Sentence => $"the champion knows nothing of the {Age}";
}
