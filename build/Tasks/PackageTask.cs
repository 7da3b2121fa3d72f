using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Makes images.</summary>
[TaskName("Package")]
[TaskDescription("The champion and its service as an image (--host, --base)")]
[IsDependentOn(typeof(FetchTask))]
public sealed class PackageTask(ModelRun run, PackageStage stage, ImageLoading engine, RecordBook records, Interruption interruption, ICakeLog log)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        await run.EachAsync(context, stage);
        foreach (var model in run.Remaining(context))
            if (await engine.LoadWhereThereIsAsync(model.Name, records, interruption.Token) is { } name)
                log.Information("{0}", $"The engine holds it as {name}.");
    }
}
