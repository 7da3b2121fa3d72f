using Cake.Frosting;
using Levain.Training;

namespace Levain.Tasks;

/// <summary>Makes a candidate.</summary>
[TaskName("Train")]
[TaskDescription("Trains a candidate with its recipe")]
[IsDependentOn(typeof(ValidateTask))]
public sealed class TrainTask(ModelRun run, TrainStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
