using Levain.Delivery.Images.Publishing;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>How to see that what was downloaded is what was released, and to make it again.</summary>
internal static class VerifySection
{
    public static string Of(ReleaseFacts facts) => CardText.Section(
        "Verify it",
        GitHubText.Block(string.Join('\n', Lines(facts))),
        "The last line, in a checkout of this release's commit, makes the model again and holds it against its digest.\n");

    private static IEnumerable<string> Lines(ReleaseFacts facts)
    {
        if (facts.Published is { } published)
        {
            foreach (var line in InRegistry(published)) yield return line;
        }

        if (facts.Assets.Count > 0) yield return "sha256sum -c SHA256SUMS";
        yield return FormattableString.Invariant($"./build.sh --target=Reproduce --model={facts.Champion.Model} --version={facts.Champion.Version}");
    }

    private static IEnumerable<string> InRegistry(Published published)
    {
        yield return $"docker pull {published.Repository}@{published.Image}";
        yield return $"skopeo inspect docker://{published.Repository}@{published.Image}";
        yield return $"skopeo inspect --raw docker://{published.Repository}@{published.Artefact}";
    }
}
