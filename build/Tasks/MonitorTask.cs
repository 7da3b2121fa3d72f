using Cake.Frosting;
using Levain.Retraining;

namespace Levain.Tasks;

/// <summary>Looks at what was served and decides.</summary>
[TaskName("Monitor")]
[TaskDescription("Drift, performance, and whether to train again (--log, --metrics)")]
[IsDependentOn(typeof(AccessTask))]
[IsDependentOn(typeof(FetchTask))]
public sealed class MonitorTask(ModelRun run, MonitorStage stage, LookBook looks) : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        await run.EachAsync(context, stage);
        run.LeaveOut(
            context.Models.Where(m => looks.Find(m.Name)?.Decision.Retrain != true),
            names => $"No training was decided for {names}: what follows leaves it out.");
    }
}
