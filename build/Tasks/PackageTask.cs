using Cake.Frosting;
using Levain.Delivery.Images.Packing;

namespace Levain.Tasks;

/// <summary>Makes images.</summary>
[TaskName("Package")]
[TaskDescription("The champion and its service as an image (--host, --base)")]
[IsDependentOn(typeof(FetchTask))]
public sealed class PackageTask(ModelRun run, PackageStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
