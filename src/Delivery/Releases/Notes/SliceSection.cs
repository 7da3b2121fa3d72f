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
            ? CardText.Section(Heading, $"{GitHubText.Plain(metric)} on parts of the hold-out, with its 95% interval.\n", Table(pairs.Where(p => p.Mine is not null), mine, null), Untold(pairs), LeftOut(evidence))
            : CardText.Section(Heading, [.. Moved(metric, pairs, mine, theirs), LeftOut(evidence)]);
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
        var stayed = pairs.Where(p => p is { Mine: not null, Theirs: not null, HasMoved: false }).ToList();
        var metricName = GitHubText.Plain(metric);
        yield return moved.Count == 0
            ? $"No part of the hold-out has moved in {metricName}: on each the value lies within the other's 95% interval.\n"
            : $"Parts of the hold-out on which {metricName} has moved, so that one value lies outside of the other's 95% interval:\n";
        yield return Table(moved, mine, theirs);
        if (stayed.MaxBy(p => Math.Abs(p.Change)) is { } most)
            yield return FormattableString.Invariant($"{stayed.Count} {(stayed.Count == 1 ? "part has" : "parts have")} not moved, the most among them {GitHubText.Plain(most.Name)} by {most.ChangeText} on {Readable.Count(most.Rows)} rows.\n");
        yield return Untold(pairs);
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

    private static string Untold(IReadOnlyList<SlicePair> pairs)
    {
        var small = pairs.Where(p => p.Rows > 0 && (p.Mine is null || p.IsTheirsTooSmall)).Select(p => $"{GitHubText.Plain(p.Name)} ({p.RowsText} rows{(p.Positives is { } count ? $", {Readable.Count(count)} positive" : "")})").ToList();
        var missing = pairs.Where(p => p.Rows == 0).Select(p => GitHubText.Plain(p.Name)).ToList();
        return (small.Count > 0 ? $"Too small to tell: {string.Join(", ", small)}.\n" : "")
            + (missing.Count > 0 ? $"Without rows: {string.Join(", ", missing)}.\n" : "");
    }

    private static string Alone(RecordedEvidence evidence, IReadOnlyList<SlicePair> pairs, string theirs) => evidence.Slices.Count - pairs.Count is var alone and > 0
        ? FormattableString.Invariant($"{alone} {(alone == 1 ? "part has" : "parts have")} no counterpart in {theirs}: the bounds of bins and stretches of time are each version's own.\n")
        : "";

    private static string LeftOut(RecordedEvidence evidence) => evidence.SlicesLeftOut > 0
        ? FormattableString.Invariant($"{evidence.SlicesLeftOut} more are left out here; the model card has all of them.\n")
        : "";
}
