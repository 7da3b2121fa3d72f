using Cake.Frosting;
using Levain.Registering;

namespace Levain.Tasks;

/// <summary>Moves the champion.</summary>
[TaskName("Promote")]
[TaskDescription("Moves the champion where the verdict says so")]
[IsDependentOn(typeof(GateTask))]
public sealed class PromoteTask(ModelRun run, PromoteStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
