using Cake.Frosting;
using Levain.Evaluating;

namespace Levain.Tasks;

/// <summary>Measures a candidate.</summary>
[TaskName("Evaluate")]
[TaskDescription("Metrics with intervals, beside champion and baselines")]
[IsDependentOn(typeof(TrainTask))]
public sealed class EvaluateTask(ModelRun run, EvaluateStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
