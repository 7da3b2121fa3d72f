using Levain.Definitions.Policies;

namespace Levain.Retraining.Deciding;

/// <summary>Makes a decision of a policy and its evidence.</summary>
internal static class Decider
{
    public static RetrainDecision Decide(RetrainPolicy policy, Evidence evidence) => throw new NotImplementedException(policy.ToString() + evidence);
}
