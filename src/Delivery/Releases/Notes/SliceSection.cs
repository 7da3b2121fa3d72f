using Levain.Registering;
using Levain.Reporting;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>The main metric on parts of the hold-out: those that moved, those that are too small to tell.</summary>
internal static class SliceSection
{
    private const string Heading = "Slices";

    /// <summary>Beside the champion that it was judged against, on the same rows; alone where there was none.</summary>
    /// <param name="metric">The main metric.</param>
    /// <param name="evidence">What the verdict rested on.</param>
    /// <param name="mine">What the candidate is called.</param>
    /// <param name="theirs">What the champion is called; null where there was none.</param>
    public static string OnSameRows(string metric, RecordedEvidence evidence, string mine, string? theirs)
    {
        var pairs = evidence.Slices.Select(s => SlicePair.OnSameRows(s, metric)).ToList();
        if (pairs.Count == 0) return "";
        return theirs is null
            ? CardText.Section(Heading, $"{GitHubText.Plain(metric)} on parts of the hold-out, with its 95% interval.\n", Table(pairs.Where(p => p.Mine is not null), mine, null), Small(pairs), Missing(pairs), LeftOut(evidence))
            : CardText.Section(Heading, [.. Moved(metric, pairs, mine, theirs), LeftOut(evidence), Asked(evidence, mine, theirs)]);
    }

    /// <summary>Beside a version that was measured on other rows.</summary>
    public static string OnOwnRows(MeasuredModel mine, MeasuredModel theirs)
    {
        if (mine.Evidence is not { Slices.Count: > 0 } evidence) return "";
        if (theirs.Evidence is null) return OnSameRows(mine.Metric, evidence, mine.Name, null);
        var pairs = SlicePair.OnOwnRows(evidence, theirs.Evidence, mine.Metric);
        return pairs.Count == 0
            ? OnSameRows(mine.Metric, evidence, mine.Name, null)
            : CardText.Section(Heading, [.. Moved(mine.Metric, pairs, mine.Name, theirs.Name), Alone(evidence, pairs, theirs.Name), LeftOut(evidence)]);
    }

    private static IEnumerable<string> Moved(string metric, IReadOnlyList<SlicePair> pairs, string mine, string theirs)
    {
        var moved = pairs.Where(p => p.HasMoved).OrderByDescending(p => Math.Abs(p.Change)).ToList();
        if (moved.Count > 0)
            yield return $"Parts of the hold-out on which {GitHubText.Plain(metric)} has moved, so that one value lies outside of the other's 95% interval:\n";
        yield return Table(moved, mine, theirs);
        yield return Stayed(metric, [.. pairs.Where(p => p is { Mine: not null, Theirs: not null, HasMoved: false })], moved.Count);
        yield return Small(pairs);
        yield return Missing(pairs);
    }

    private static string Stayed(string metric, IReadOnlyList<SlicePair> stayed, int moved)
    {
        if (stayed.MaxBy(p => Math.Abs(p.Change)) is not { } farthest) return moved > 0 ? "" : "No part of the hold-out is large enough to tell.\n";
        var told = moved == 0
            ? FormattableString.Invariant($"On none of {stayed.Count} parts of the hold-out has {GitHubText.Plain(metric)} moved out of the other's 95% interval")
            : FormattableString.Invariant($"On {stayed.Count} other {(stayed.Count == 1 ? "part" : "parts")} it has not moved so far");
        return $"{told}; the farthest is {GitHubText.Plain(farthest.Name)}, by {farthest.ChangeText} on {farthest.RowsText} rows.\n";
    }

    private static string Table(IEnumerable<SlicePair> pairs, string mine, string? theirs)
    {
        var shown = pairs.ToList();
        List<(string Heading, Func<SlicePair, string> Cell)> columns = [("slice", p => GitHubText.Plain(p.Slice)), ("part", p => GitHubText.Plain(p.Part)), ("rows", p => p.RowsText)];
        if (shown.Exists(p => p.Positives is not null)) columns.Add(("positives", p => p.Positives is { } count ? Readable.Count(count) : Readable.None));
        columns.Add((mine, p => CardText.Estimate(p.Mine)));
        if (theirs is not null) columns.Add((theirs, p => CardText.Estimate(p.Theirs)));
        if (theirs is not null) columns.Add(("change", p => p.ChangeText));
        return GitHubText.Table([.. columns.Select(c => c.Heading)], shown.Select(p => columns.Select(c => c.Cell(p)).ToList()));
    }

    // What the gate asks of parts has its own metric and its own margin.
    private static string Asked(RecordedEvidence evidence, string mine, string theirs)
    {
        var parts = evidence.Comparisons.Where(c => c.Rows != evidence.Rows).ToList();
        return parts.Count == 0 ? "" : "What the gate asked of parts, row for row:\n\n" + GitHubText.Table(
            ["quantity", "rows", mine, theirs, "better by, paired"],
            parts.Select(c => new[] { GitHubText.Plain(c.Quantity), Readable.Count(c.Rows), CardText.Number(c.Candidate), CardText.Number(c.Champion), PairedText.Better(c) }));
    }

    private static string Small(IReadOnlyList<SlicePair> pairs)
    {
        var small = pairs.Where(p => p.Rows > 0 && (p.Mine is null || p.IsTheirsTooSmall)).Select(p => $"{GitHubText.Plain(p.Name)} ({p.RowsText} rows{(p.Positives is { } count ? $", {Readable.Count(count)} positive" : "")})").ToList();
        return small.Count > 0 ? $"Too small to tell: {string.Join(", ", small)}.\n" : "";
    }

    private static string Missing(IReadOnlyList<SlicePair> pairs)
    {
        var missing = pairs.Where(p => p.Rows == 0).Select(p => GitHubText.Plain(p.Name)).ToList();
        return missing.Count > 0 ? $"Without rows: {string.Join(", ", missing)}.\n" : "";
    }

    private static string Alone(RecordedEvidence evidence, IReadOnlyList<SlicePair> pairs, string theirs) => evidence.Slices.Count - pairs.Count is var alone and > 0
        ? FormattableString.Invariant($"{alone} {(alone == 1 ? "part has" : "parts have")} no counterpart in {theirs}: the bounds of bins and stretches of time are each version's own.\n")
        : "";

    private static string LeftOut(RecordedEvidence evidence) => evidence.SlicesLeftOut > 0
        ? FormattableString.Invariant($"{evidence.SlicesLeftOut} more are left out here; the model card has all of them.\n")
        : "";
}
