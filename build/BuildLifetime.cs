using Cake.Common.Build;
using Cake.Core;
using Cake.Frosting;
using Levain.Output;
using Levain.Stages;

namespace Levain;

/// <summary>Checks what was asked before any work, and tells the end of every run.</summary>
public sealed class BuildLifetime(RunSummary summary, FileIndex files, GitHubReport report, GitHubTelling telling) : FrostingLifetime<BuildContext>
{
    public override void Setup(BuildContext context, ISetupContext info)
    {
        // Named models are looked up here, so that a wrong name fails before any work is done.
        if (context.ModelNames is not null) _ = context.Models;
    }

    public override void Teardown(BuildContext context, ITeardownContext info)
    {
        files.Save();
        summary.Tell(context);
        if (context.GitHubActions().IsRunningOnGitHubActions) report.Write(context);
        telling.Leave(context, summary);
    }
}
