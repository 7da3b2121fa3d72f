using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Adapters;
using Levain.Delivery.Images;
using Levain.Delivery.Images.Engines;
using Levain.Delivery.Images.Registries;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>What this machine has and lacks.</summary>
[TaskName("Doctor")]
[TaskDescription("What this machine has and lacks, and what to do about it")]
public sealed class DoctorTask(Workspace workspace, IContainerEngine engine, IRegistries registries, DeliveryOptions choices, ICakeLog log)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var checks = await new MachineChecks(workspace, engine, registries, choices).AllAsync(CancellationToken.None);
        foreach (var check in checks)
            log.Information("{0}", $"{(check.IsThere ? "ok" : "missing"),-8} {check.What,-26} {(check.IsThere ? check.Found : check.Advice)}");
        if (checks.Any(c => c is { IsThere: false, IsNeeded: true }))
            throw new LevainException("Something that every target needs is missing: see above.");
    }
}
