namespace Levain.Definitions.Policies;

/// <summary>So long after the last training.</summary>
public sealed record ScheduleRule(Window Every) : RetrainRule
{
    public override string Sentence => $"there was no training in the {Every}";

    internal override bool IsAboutChampion => false;
}
