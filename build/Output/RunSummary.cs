using Levain.Gating;
using Levain.Reporting;
using Levain.Retraining;
using Levain.Stages;
using Levain.Validating;

namespace Levain.Output;

/// <summary>Ends a run with a short table, a line a model.</summary>
public sealed class RunSummary(StageReport report, ResultTable table, ValidationNotes notes, LookBook looks, LastRun last, LastRunFiles files)
{
    /// <summary>The models that were judged in this run.</summary>
    public IReadOnlyList<ResultRow> Rows(BuildContext context)
    {
        // Where nobody was judged the models are not asked for: their names may be what was wrong.
        var judged = report.Outcomes.Where(o => o.Stage == GateStage.StageName).Select(o => o.Model).ToHashSet(StringComparer.Ordinal);
        return judged.Count == 0 ? [] : [.. context.Models.Where(m => judged.Contains(m.Name)).Select(table.Row)];
    }

    public IReadOnlyList<(string Stage, string Model, string Message)> Failures => report.Failures;

    /// <summary>What was found in the data of each model that was validated in this run.</summary>
    public IReadOnlyList<(string Model, ValidationReport Report)> Validated =>
        [.. report.Outcomes.OrderBy(o => o.Model, StringComparer.Ordinal).SelectMany(o => notes.Report(o) is { } found ? [(o.Model, found)] : Array.Empty<(string, ValidationReport)>())];

    /// <summary>What was decided in this run about training again, in the order of the models.</summary>
    public IReadOnlyList<Look> Looks =>
    [
        .. report.Outcomes.Where(o => o.Stage == MonitorStage.StageName).OrderBy(o => o.Model, StringComparer.Ordinal)
            .Select(o => looks.Find(o.Model)).OfType<Look>(),
    ];

    /// <summary>Prints the table and whether anything ran.</summary>
    public void Tell(BuildContext context)
    {
        if (report.Outcomes.Count + report.Failures.Count == 0)
        {
            if (last.HasSpoken) report.Repeat(last.Said(context, LastRun.End) ?? []);
            return;
        }

        var lines = Table(context).ToList();
        var isQuiet = report.Failures.Count == 0 && report.Outcomes.All(o => o.Source == StageSource.UpToDate);
        if (isQuiet) lines.Add("Everything is up to date: no stage had to run.");
        report.Repeat(lines);
        if (isQuiet) Remember(context, lines);
    }

    private void Remember(BuildContext context, IEnumerable<string> end) => last.Remember(
        context,
        context.Models.SelectMany(files.Of),
        report.Outcomes.SelectMany(o => report.Lines(o).Select(line => (o.Stage, line))).Concat(end.Select(line => (LastRun.End, line))));

    private IEnumerable<string> Table(BuildContext context)
    {
        var rows = Rows(context);
        if (rows.Count == 0) yield break;
        yield return "";
        foreach (var line in TextTable.Lines(ResultTable.Headings, [.. rows.Select(ResultTable.Cells)])) yield return line;
        yield return "";
        foreach (var row in rows) yield return $"{row.Model}: {row.Verdict}, {row.Because}.";
    }
}
