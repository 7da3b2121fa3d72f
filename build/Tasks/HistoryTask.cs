using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Output;
using Levain.Reporting;

namespace Levain.Tasks;

/// <summary>Who was champion when.</summary>
[TaskName("History")]
[TaskDescription("Who was champion when, on what evidence (--at=DATE)")]
public sealed class HistoryTask(HistoryTable history, ICakeLog log) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        var rows = context.Models.SelectMany(m => history.Rows(m.Name, context.At)).ToList();
        if (rows.Count == 0) log.Information("No champion yet: run --target=Retrain.");
        else foreach (var line in TextTable.Lines(HistoryTable.Headings, rows)) log.Information("{0}", line);
    }
}
