using Cake.Common;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Levain.Stages;
using Levain.Validating.Inferring;

namespace Levain.Tasks;

/// <summary>Proposes a contract for new data.</summary>
[TaskName("InferContract")]
[TaskDescription("Proposes a contract in C# from a table (--data=FILE)")]
public sealed class InferContractTask(Workspace workspace, RunLock guard, Interruption interruption, ICakeLog log)
    : AsyncFrostingTask<BuildContext>
{
    public override async Task RunAsync(BuildContext context)
    {
        guard.Take();
        var name = context.Argument<string?>("name", null);
        var proposal = await new ContractInference(workspace).ProposeAsync(context.Argument("data", ""), name, interruption.Token);
        var path = workspace.ProposedContract(proposal.Name);
        Disk.Guard(workspace.Relative(path), () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, proposal.Text);
        });
        foreach (var line in proposal.Text.TrimEnd().Split('\n')) log.Information("{0}", line);
        log.Information("{0}", $"\nWritten to {workspace.Relative(path)}: review it, then put it into the model's folder.");
    }
}
