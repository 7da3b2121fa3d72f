using Cake.Frosting;
using Levain.Validating;

namespace Levain.Tasks;

/// <summary>Holds the data against their contract.</summary>
[TaskName("Validate")]
[TaskDescription("Holds the data against the contract; quarantine")]
[IsDependentOn(typeof(FetchTask))]
public sealed class ValidateTask(ModelRun run, ValidateStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
