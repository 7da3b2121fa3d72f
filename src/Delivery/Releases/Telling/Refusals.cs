using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Tells a token that may not do a thing from GitHub's other ways of saying no.</summary>
internal static class Refusals
{
    /// <summary>Limits of calls are refusals of the same status, and pass.</summary>
    public static bool IsLacking(ForbiddenException refused) => refused.GetType() == typeof(ForbiddenException);
}
