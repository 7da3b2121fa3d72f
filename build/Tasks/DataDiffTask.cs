using Cake.Frosting;
using Levain.Output;
using Levain.Validating.Changes;

namespace Levain.Tasks;

/// <summary>How the data differ from a revision's.</summary>
[TaskName("DataDiff")]
[TaskDescription("How the data differ from those that a revision pins (--base=REV)")]
public sealed class DataDiffTask(DataDiff diff, DataDiffReport report, ProgressBoard board, RunLock guard, Interruption interruption)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        guard.Take();
        using var watch = board.Watch();
        foreach (var model in context.Models)
        {
            var progress = board.Begin("DataDiff", model.Name);
            var result = await diff.CompareAsync(model, context.Options, progress, interruption.Token);
            board.End("DataDiff", model.Name);
            report.Tell(result);
        }
    }
}
