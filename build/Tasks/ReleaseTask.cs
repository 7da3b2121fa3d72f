using Cake.Frosting;
using Levain.Delivery.Releases.Publishing;
using Levain.Output;

namespace Levain.Tasks;

/// <summary>Makes champions public.</summary>
[TaskName("Release")]
[TaskDescription("A GitHub release that explains itself (--push, --registry)")]
[IsDependentOn(typeof(AccessTask))]
[IsDependentOn(typeof(PublishTask))]
public sealed class ReleaseTask(ModelRun run, ReleaseStage stage, ReleaseOutputs outputs) : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        await run.EachAsync(context, stage);
        outputs.IsReached = true;
    }
}
