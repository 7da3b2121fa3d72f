using Cake.Common;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Registering;

namespace Levain.Tasks;

/// <summary>Brings an earlier champion back.</summary>
[TaskName("Rollback")]
[TaskDescription("An earlier champion comes back (--reason=TEXT, --version=N)")]
public sealed class RollbackTask(Rollback rollback, RunLock guard, Interruption interruption, ICakeLog log) : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        var model = context.OnlyModel;
        guard.Take();
        var result = await rollback.RunAsync(model.Name, context.Version, context.Argument("reason", ""), interruption.Token);
        log.Information("{0}", result.Sentence);
    }
}
