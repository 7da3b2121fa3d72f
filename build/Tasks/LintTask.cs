using Cake.Frosting;
using Levain.Adapters;

namespace Levain.Tasks;

/// <summary>Holds the layout of the sources against .editorconfig; the analyzers run in every compilation.</summary>
[TaskName("Lint")]
[TaskDescription("Layout of the sources as .editorconfig says")]
public sealed class LintTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Toolchain.Run(
        context, "Run 'dotnet format whitespace Levain.slnx' and look at what it changed.",
        "dotnet", "format", "whitespace", "Levain.slnx", "--verify-no-changes", "--no-restore");
}
