using Levain.Delivery.Releases.Connecting;
using Levain.Registering;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Which versions of a model are public.</summary>
internal static class ReleasedVersions
{
    /// <summary>The published releases of a model by version.</summary>
    public static async Task<SortedDictionary<int, FoundRelease>> OfAsync(GitHubConnection hub, string model, CancellationToken cancellation)
    {
        var found = await hub.DoAsync(
            $"Looking for releases of {model}", _ => new ReleaseSite(hub).ListAsync(t => VersionOf(model, t) is not null), cancellation);
        var versions = new SortedDictionary<int, FoundRelease>();
        foreach (var release in found.Where(r => !r.Draft)) versions[VersionOf(model, release.TagName)!.Value] = release;
        return versions;
    }

    /// <summary>The promotion to compare a version with: of the newest release before it or, where none is public, of the champion before.</summary>
    public static HistoryEntry? Before(int version, IReadOnlyList<HistoryEntry> history, IEnumerable<int> released)
    {
        var last = released.Where(v => v < version && Lineage.PromotionOf(history, v) is not null).Select(v => (int?)v).Max()
            ?? history.Where(e => e.Event == HistoryEvent.Promoted && e.Version < version).Max(e => e.Version);
        return last is { } found ? Lineage.PromotionOf(history, found) : null;
    }

    private static int? VersionOf(string model, string tag) => ReleaseTag.Parse(tag) is { } named && named.Model == model ? named.Version : null;
}
