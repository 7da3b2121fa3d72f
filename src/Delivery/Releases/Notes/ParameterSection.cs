using System.Globalization;
using Levain.Reporting;
using Levain.Reporting.Cards;
using Levain.Stages;
using Levain.Training;

namespace Levain.Delivery.Releases.Notes;

/// <summary>Learner, windows, seed and operating point, as a difference to the version before.</summary>
internal static class ParameterSection
{
    private const string Heading = "Parameters";

    public static string Of(MadeFrom mine, MadeFrom? theirs)
    {
        if (mine.Recipe is null) return CardText.Section(Heading, Unknown(mine.Name));
        var now = Lines(mine.Recipe, mine.OperatingPoint).ToList();
        if (theirs?.Recipe is null) return CardText.Section(Heading, Alone(mine.Name, now), theirs is null ? "" : Unknown(theirs.Name));
        var changed = now.Zip(Lines(theirs.Recipe, theirs.OperatingPoint)).Where(p => p.First.Value != p.Second.Value).ToList();
        var same = now.Where(l => changed.TrueForAll(c => c.First.What != l.What) && l.Value != Readable.None).Select(l => $"{l.What} {l.Value}").ToList();
        return CardText.Section(
            Heading,
            changed.Count == 0 ? $"The same as of {theirs.Name}.\n" : "",
            GitHubText.Table(["parameter", mine.Name, theirs.Name], changed.Select(p => new[] { p.First.What, p.First.Value, p.Second.Value })),
            same.Count == 0 ? "" : $"Unchanged: {string.Join("; ", same)}.\n");
    }

    private static string Alone(string name, IEnumerable<(string What, string Value)> lines) =>
        GitHubText.Table(["parameter", name], lines.Where(l => l.Value != Readable.None).Select(l => new[] { l.What, l.Value }));

    private static string Unknown(string name) => $"Those of {name} are not known: its line of history was written before it kept them.\n";

    private static IEnumerable<(string What, string Value)> Lines(Recipe recipe, OperatingPoint? point)
    {
        yield return ("learner", recipe.Learner is null ? Readable.None : GitHubText.CodeCell(recipe.Learner));
        yield return ("code of definition and learner's settings", $"`{Digest.Brief(recipe.Code)}`");
        yield return ("seed", recipe.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("training window", GitHubText.Plain(recipe.Training));
        yield return ("hold-out", GitHubText.Plain(recipe.HoldOut));
        yield return ("gap", FormattableString.Invariant($"{recipe.GapDays} days"));
        yield return ("decision rule", point?.Rule is null ? Readable.None : GitHubText.Plain(point.Rule) + (point.MetRule ? "" : " (not met: the nearest to it)"));
        yield return ("threshold", CardText.Number(point?.Threshold));
    }
}
