using Cake.Common;
using Cake.Frosting;
using Levain.Output;
using Levain.Reporting.Comparing;

namespace Levain.Tasks;

/// <summary>Puts models side by side.</summary>
[TaskName("Compare")]
[TaskDescription("Candidate, champion, earlier versions side by side (--format=KIND)")]
public sealed class CompareTask(ComparisonSource source, ComparisonReport report, RunLock guard) : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context)
    {
        guard.Take();
        var comparisons = context.Models.Select(source.Of).ToList();
        report.Tell(comparisons, context.Argument("format", ComparisonReport.Table));
    }
}
