using Cake.Frosting;
using Levain.Adapters;

namespace Levain.Tasks;

/// <summary>Compiles all projects.</summary>
[TaskName("Compile")]
[TaskDescription("Compiles all projects; a warning is an error")]
public sealed class CompileTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Toolchain.Run(
        context, "Mend what it says above.", "dotnet", "build", "Levain.slnx", "--configuration", "Release", "--nologo", "-v:quiet");
}
