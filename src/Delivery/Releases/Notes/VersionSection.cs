using System.Globalization;
using Levain.Registering;
using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Stages;

namespace Levain.Delivery.Releases.Notes;

/// <summary>What happened to the championship between the last release and this one; nothing where that is this promotion alone.</summary>
internal static class VersionSection
{
    public static string Of(ReleaseFacts facts, VersionNames versions)
    {
        if (facts.Since.Count < 2) return "";
        var from = versions.Last is null ? "until this release, which is the first" : $"after {versions.Last}, {versions.LastIs}";
        return CardText.Section(
            "Versions",
            $"What happened {from}:\n",
            GitHubText.Table(["version", "event", "as of", "metric", "value", "because"], facts.Since.Select(e => Cells(facts, e))));
    }

    private static string[] Cells(ReleaseFacts facts, HistoryEntry entry) =>
    [
        entry.Version?.ToString(CultureInfo.InvariantCulture) ?? Readable.None,
        (entry.Event == HistoryEvent.RolledBack ? "rolled back to" : CardText.Words(entry.Event)) + $", `{Digest.Brief(entry.Digest)}`",
        entry.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        GitHubText.Plain(entry.Metric),
        CardText.Estimate(entry.Value),
        (entry.Event == HistoryEvent.RolledBack ? $"away from {VersionNames.NameOf(facts, entry.Against)}: " : "") + GitHubText.Plain(entry.Because),
    ];
}
