using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>The files beside the release with their digests.</summary>
internal static class AssetSection
{
    public static string Of(ReleaseFacts facts) => CardText.Section(
        "Assets",
        GitHubText.Table(
            ["file", "SHA-256"],
            facts.Assets.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new[] { GitHubText.CodeCell(a.Key), $"`{a.Value.Replace("sha256:", "", StringComparison.Ordinal)}`" })));
}
