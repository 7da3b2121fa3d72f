using Octokit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Reads what stands beside an answer.</summary>
internal static class AnswerHeaders
{
    /// <summary>A header of a refusal, whatever the case of its name; null where it is missing.</summary>
    public static string? Header(this ApiException refused, string name) =>
        refused.HttpResponse?.Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether the token lacks a right: a 403 that asks for no patience. A step may have another way where one is missing.</summary>
    public static bool LacksRight(this ApiException refused, TimeProvider clock) =>
        refused is ForbiddenException && Setbacks.Of(refused, "", clock.GetUtcNow()) is null;
}
