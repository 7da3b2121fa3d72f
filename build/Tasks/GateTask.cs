using Cake.Frosting;
using Levain.Gating;

namespace Levain.Tasks;

/// <summary>Judges a candidate.</summary>
[TaskName("Gate")]
[TaskDescription("The verdict: promote, keep, reject or inconclusive")]
[IsDependentOn(typeof(EvaluateTask))]
public sealed class GateTask(ModelRun run, GateStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
