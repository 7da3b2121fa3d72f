using Cake.Frosting;
using Levain.Adapters;
using Levain.Delivery.Images.Smoking;

namespace Levain.Tasks;

/// <summary>Tries images out.</summary>
[TaskName("Smoke")]
[TaskDescription("Runs the image as in production, proves answers and budgets")]
[IsDependentOn(typeof(PackageTask))]
public sealed class SmokeTask(ModelRun run, SmokeStage stage, SmokeRehearsal rehearsal, Interruption interruption) : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        if (await rehearsal.LeavesOutAsync(context)) return;

        // Stopped in the middle, the container goes first.
        using (interruption.Unwind()) await run.EachAsync(context, stage);
    }
}
