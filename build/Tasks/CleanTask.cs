using Cake.Frosting;
using Levain.Delivery.Images.Engines;
using Levain.Stages;

namespace Levain.Tasks;

/// <summary>Deletes what can be made again.</summary>
[TaskName("Clean")]
[TaskDescription("Deletes records, results and the store under artifacts/")]
public sealed class CleanTask(Workspace workspace, RunLock guard, IContainerEngine engine, Leftovers leftovers, Interruption interruption)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        guard.Take();
        await leftovers.RemoveWhereThereIsAsync(engine, interruption.Token);
        Disk.Guard(workspace.Relative(workspace.Artifacts), () =>
        {
            foreach (var folder in Directory.GetDirectories(workspace.Artifacts).Where(MayGo)) Directory.Delete(folder, recursive: true);
            File.Delete(workspace.FileIndex);
        });
    }

    // The compiled build program runs at this moment, and an SDK that the script installed is needed by it.
    private static bool MayGo(string folder) => Path.GetFileName(folder) is not (".build" or "dotnet");
}
