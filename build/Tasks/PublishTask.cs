using Cake.Frosting;
using Levain.Delivery.Images.Publishing;

namespace Levain.Tasks;

/// <summary>Sends images out.</summary>
[TaskName("Publish")]
[TaskDescription("Pushes the proved image by digest (--push, --registry)")]
[IsDependentOn(typeof(SmokeTask))]
public sealed class PublishTask(ModelRun run, PublishStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
