using Cake.Common;
using Cake.Frosting;
using Levain.Output;
using Levain.Registering.Reproducing;

namespace Levain.Tasks;

/// <summary>Does the champion come out again?</summary>
[TaskName("Reproduce")]
[TaskDescription("Makes the champion again from nothing, bit for bit (--version=N)")]
public sealed class ReproduceTask(Reproduction reproduction, ReproductionReport report, RunLock guard, Interruption interruption)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        guard.Take();
        using var watch = report.Watch();
        for (var time = 1; time <= context.Argument("times", 1); time++)
            foreach (var model in context.Models)
                await report.TellAsync(
                    model.Name, progress => reproduction.RunAsync(model, context.Version, progress, interruption.Token));
    }
}
