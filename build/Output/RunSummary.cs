using Cake.Core.Diagnostics;
using Levain.Definitions;
using Levain.Gating;
using Levain.Reporting;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Ends a run with a short table, a line a model.</summary>
public sealed class RunSummary(ICakeLog log, StageReport report, ResultTable table)
{
    /// <summary>The models that were judged in this run.</summary>
    public IReadOnlyList<ResultRow> Rows(BuildContext context) =>
    [
        .. context.Models
            .Where(m => report.Outcomes.Any(o => o.Stage == GateStage.StageName && o.Model == m.Name))
            .Select(Row),
    ];

    public IReadOnlyList<(string Stage, string Model, string Message)> Failures => report.Failures;

    /// <summary>Prints the table and whether anything ran.</summary>
    public void Tell(BuildContext context)
    {
        if (report.Outcomes.Count == 0 && report.Failures.Count == 0) return;
        var rows = Rows(context);
        if (rows.Count > 0)
        {
            log.Information("");
            foreach (var line in TextTable.Lines(ResultTable.Headings, [.. rows.Select(ResultTable.Cells)])) log.Information("{0}", line);
            log.Information("");
            foreach (var row in rows) log.Information("{0}", $"{row.Model}: {row.Verdict}, {row.Because}.");
        }

        if (report.Failures.Count == 0 && report.Outcomes.All(o => o.Source == StageSource.UpToDate))
            log.Information("Everything is up to date: no stage had to run.");
    }

    private ResultRow Row(ModelDefinition model) => table.Row(model);
}
