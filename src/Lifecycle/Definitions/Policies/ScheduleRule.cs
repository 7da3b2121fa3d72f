namespace Levain.Definitions.Policies;

/// <summary>So long after the last training.</summary>
public sealed record ScheduleRule(Window Every) : RetrainRule
{
    public override string Sentence => $"the last training is older than the {Every}";
}
