using Levain.Reporting;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Features that came and went.</summary>
internal static class FeatureSection
{
    private const string Heading = "Features";

    public static string Of(MadeFrom mine, MadeFrom? theirs)
    {
        if (mine.Recipe is null) return "";
        var now = mine.Recipe.Features;
        var count = $"{Readable.Count(now.Count)} {(now.Count == 1 ? "feature" : "features")}";
        if (theirs?.Recipe is null) return CardText.Section(Heading, $"{count}: {GitHubText.Names(now)}.\n");
        var then = theirs.Recipe.Features;
        var (added, removed) = (now.Except(then, StringComparer.Ordinal).ToList(), then.Except(now, StringComparer.Ordinal).ToList());
        if (added.Count == 0 && removed.Count == 0)
            return CardText.Section(Heading, $"{count}, the same as of {theirs.Name}{(now.SequenceEqual(then, StringComparer.Ordinal) ? "" : " in another order")}.\n");
        return CardText.Section(
            Heading,
            $"{count}, {Readable.Count(then.Count)} in {theirs.Name}.\n",
            added.Count == 0 ? "" : $"Added: {GitHubText.Names(added)}.\n",
            removed.Count == 0 ? "" : $"Removed: {GitHubText.Names(removed)}.\n");
    }
}
