using Cake.Frosting;
using Levain.Datasets;

namespace Levain.Tasks;

/// <summary>Brings the data.</summary>
[TaskName("Fetch")]
[TaskDescription("Brings each dataset's snapshot, checks its hashes")]
public sealed class FetchTask(ModelRun run, FetchStage stage) : AsyncFrostingTask<BuildContext>
{
    public override Task RunAsync(BuildContext context) => run.EachAsync(context, stage);
}
