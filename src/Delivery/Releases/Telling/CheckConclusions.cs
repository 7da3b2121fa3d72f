using Levain.Gating;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>What a verdict is in GitHub's words.</summary>
internal static class CheckConclusions
{
    /// <summary>A champion that stays is no failure: a pull request may be merged with it.</summary>
    public static CheckConclusion Of(VerdictTold told) => told switch
    {
        { HasFailed: true } or { Verdict.Decision: Decision.Reject } => CheckConclusion.Failure,
        { Verdict.Decision: Decision.Promote } => CheckConclusion.Success,
        _ => CheckConclusion.Neutral,
    };

    /// <summary>A status knows nothing between good and bad.</summary>
    public static CommitState StateOf(VerdictTold told) =>
        Of(told) == CheckConclusion.Failure ? CommitState.Failure : CommitState.Success;
}
