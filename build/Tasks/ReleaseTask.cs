using Cake.Frosting;
using Levain.Delivery.Releases.Publishing;

namespace Levain.Tasks;

/// <summary>Makes champions public.</summary>
[TaskName("Release")]
[TaskDescription("A GitHub release that explains itself (--push, --registry)")]
[IsDependentOn(typeof(AccessTask))]
[IsDependentOn(typeof(PublishTask))]
public sealed class ReleaseTask(ModelRun run, ReleaseStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
