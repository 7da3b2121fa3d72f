using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Tells a token that may not do a thing from GitHub's other ways of saying no.</summary>
internal static class Rights
{
    /// <summary>Limits of calls are refusals of the same status, and pass.</summary>
    public static bool AreLacking(ForbiddenException refused) => Setbacks.Of(refused, "", DateTimeOffset.UnixEpoch) is null;
}
