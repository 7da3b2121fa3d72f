using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Training;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Packages and runtime that a model was made with.</summary>
internal static class PackageSection
{
    private const string Heading = "Packages";
    private const string Runtime = "runtime";

    public static string Of(MadeFrom mine, MadeFrom? theirs)
    {
        if (mine.Recipe is null) return "";
        var now = Versions(mine.Recipe);
        if (theirs?.Recipe is null)
            return CardText.Section(Heading, GitHubText.Table(["package", mine.Name], now.Select(p => new[] { p.Key, GitHubText.CodeCell(p.Value) })));
        var then = Versions(theirs.Recipe);
        var changed = now.Keys.Union(then.Keys).Order(StringComparer.Ordinal).Where(k => Value(now, k) != Value(then, k)).ToList();
        return CardText.Section(Heading, changed.Count == 0
            ? $"Packages and runtime are the same as of {theirs.Name}: {string.Join(", ", now.Select(p => $"{p.Key} {GitHubText.Plain(p.Value)}"))}.\n"
            : GitHubText.Table(["package", mine.Name, theirs.Name], changed.Select(k => new[] { k, Shown(now, k), Shown(then, k) })));
    }

    private static SortedDictionary<string, string> Versions(Recipe recipe)
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, version) in recipe.Packages) versions[GitHubText.Plain(name)] = version;
        if (recipe.Runtime is not null) versions[Runtime] = recipe.Runtime;
        return versions;
    }

    private static string? Value(SortedDictionary<string, string> versions, string key) => versions.GetValueOrDefault(key);

    private static string Shown(SortedDictionary<string, string> versions, string key) =>
        Value(versions, key) is { } version ? GitHubText.CodeCell(version) : Readable.None;
}
