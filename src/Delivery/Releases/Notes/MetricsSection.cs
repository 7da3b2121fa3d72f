using Levain.Evaluating;
using Levain.Registering;
using Levain.Reporting.Cards;

namespace Levain.Delivery.Releases.Notes;

/// <summary>All metrics with their intervals beside those of another version, and a chart of the main one.</summary>
internal static class MetricsSection
{
    private const string Heading = "Metrics";

    /// <summary>Beside the champion that it was judged against, on the same rows; alone where there was none.</summary>
    /// <param name="metric">The main metric.</param>
    /// <param name="evidence">What the verdict rested on.</param>
    /// <param name="mine">What the candidate is called.</param>
    /// <param name="theirs">What the champion is called.</param>
    public static string OnSameRows(string metric, RecordedEvidence evidence, string mine, string theirs) =>
        CardText.Section(Heading, Paired(metric, evidence, mine, theirs), Chart(metric, evidence, mine, theirs));

    /// <summary>The little that a line of history knows that was written before it kept evidence.</summary>
    public static string Alone(MeasuredModel mine) => CardText.Section(
        Heading,
        GitHubText.Table(["metric", mine.Name], [[GitHubText.Plain(mine.Metric), CardText.Estimate(mine.Value)]]),
        Gaps(mine));

    /// <summary>Beside a version that was measured on other rows.</summary>
    public static string OnOwnRows(MeasuredModel mine, MeasuredModel theirs) => CardText.Section(
        Heading,
        $"Each on the held-out rows of its own day, so a difference is one of models and of rows: {mine.Rows}; {theirs.Rows}.\n",
        GitHubText.Table(
            ["metric", mine.Name, theirs.Name],
            mine.Metrics.Union(theirs.Metrics).Select(m => new[] { GitHubText.Plain(m), CardText.Estimate(mine.Find(m)), CardText.Estimate(theirs.Find(m)) })),
        Gaps(mine, theirs),
        Drawn(mine.Metric, mine.Evidence, [(mine.Name, mine.Find(mine.Metric)), (theirs.Name, theirs.Find(mine.Metric))]));

    /// <summary>The table of paired differences, without a heading.</summary>
    public static string Paired(string metric, RecordedEvidence evidence, string mine, string theirs)
    {
        var candidate = evidence.Find(Contender.Candidate);
        if (candidate is null) return "";
        var champion = evidence.Find(Contender.Champion);
        List<(string Heading, Func<string, string> Cell)> columns = [("metric", m => GitHubText.Plain(m)), (mine, m => CardText.Estimate(CardText.Find(candidate, m)))];
        if (champion is not null) columns.Add((theirs, m => CardText.Estimate(CardText.Find(champion, m))));
        if (champion is not null) columns.Add(("better by, paired", m => PairedText.Better(PairedText.Find(evidence, m))));
        if (Baseline(evidence) is { } baseline) columns.Add((CardText.Name(baseline.Name), m => CardText.Estimate(CardText.Find(baseline, m))));
        return $"All on the same {MeasuredModel.RowsOf(evidence)}; each value with its 95% interval.\n\n"
            + GitHubText.Table([.. columns.Select(c => c.Heading)], candidate.Metrics.Keys.OrderByDescending(m => m == metric).Select(m => columns.Select(c => c.Cell(m)).ToList()))
            + (champion is null ? "" : "\nBetter by: the difference row for row, between two bounds that are each as sure as the gate's rule asks; negative where it is worse. The gate does not ask about the others.\n");
    }

    private static string Chart(string metric, RecordedEvidence evidence, string mine, string theirs)
    {
        List<(string Name, Estimate? Value)> lines = [(mine, CardText.Find(evidence.Find(Contender.Candidate), metric))];
        if (evidence.Find(Contender.Champion) is { } champion) lines.Add((theirs, CardText.Find(champion, metric)));
        if (Baseline(evidence) is { } baseline) lines.Add((CardText.Name(baseline.Name), CardText.Find(baseline, metric)));
        return Drawn(metric, evidence, lines);
    }

    private static string Drawn(string metric, RecordedEvidence? evidence, IReadOnlyList<(string Name, Estimate? Value)> lines)
    {
        var direction = evidence is null ? "" : evidence.HigherIsBetter ? ", more is better" : ", less is better";
        var chart = IntervalChart.Draw(lines);
        return chart.Length == 0 ? "" : $"{GitHubText.Plain(metric)} with its 95% interval{direction}:\n\n{GitHubText.Block(chart)}";
    }

    private static Contender? Baseline(RecordedEvidence evidence) =>
        evidence.Contenders.FirstOrDefault(c => c.Name is not (Contender.Candidate or Contender.Champion));

    private static string Gaps(params MeasuredModel[] models) => string.Concat(models.Where(m => m.Evidence is null).Select(m =>
        $"Of {m.Name} the main metric alone is known: its line of history was written before it kept other metrics and slices.\n"));
}
