using Cake.Common;
using Cake.Frosting;
using Levain.Adapters;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Packing;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Answers requests with the champions at hand.</summary>
[TaskName("Serve")]
[TaskDescription("Runs the service with the champions at hand (--url, --host)")]
[IsDependentOn(typeof(FetchTask))]
public sealed class ServeTask(
    ServedChampions champions, IServiceBuilds builds, DeliveryOptions choices, Workspace workspace, RunLock guard, Interruption interruption)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var build = await builds.BuildAsync(choices.Host ?? HostKind.Full, interruption.Token);
        guard.Take();
        var folder = await champions.LayOutAsync(context.Models, interruption.Token);
        // Other targets may work while the service runs: what they promote is laid out for it.
        guard.Release();
        using var service = new ServiceHost(workspace, build).Start(folder, context.Argument<string?>("url", null), interruption);
        await champions.FollowAsync(context.Models, service.Ended);
        service.DemandGoodEnd();
    }
}
