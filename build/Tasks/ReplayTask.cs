using Cake.Frosting;
using Levain.Retraining.Replaying;

namespace Levain.Tasks;

/// <summary>Which policy of retraining would have been the best?</summary>
[TaskName("Replay")]
[TaskDescription("Plays history under policies (--from, --to, --policies)")]
[IsDependentOn(typeof(ValidateTask))]
public sealed class ReplayTask(ModelRun run, ReplayStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
