using Cake.Common.Build;
using Levain.Adapters;
using Levain.CommandLine;
using Levain.Delivery.Images;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Telling;
using Levain.Stages;

namespace Levain.Output;

/// <summary>Leaves the telling of GitHub for when the run is over: it may fail, and the run's verdict stays what it is.</summary>
public sealed class GitHubTelling(GitHubConnections connections, DeliveryOptions delivery, Errands errands, Interruption interruption, Workspace workspace, RecordBook records)
{
    // The target after which nobody else trains what it decided.
    private const string Monitor = Retraining.MonitorStage.StageName;

    /// <summary>Gathers the facts now and leaves the calls; nothing where nobody asked.</summary>
    public void Leave(BuildContext context, RunSummary summary)
    {
        if (!ActionsArguments.IsWorkflow && !delivery.Push) return;
        var (why, say) = (ActionsArguments.Event(), new TellingLog(context.Log, ActionsArguments.IsWorkflow ? context.GitHubActions().Commands : null));
        var facts = new TellingFacts(workspace, records, summary, Secrets.OfEnvironment);
        if (why.IsPullRequest) LeaveVerdicts(context, facts, why, say);
        else LeaveLooks(context, facts.Looks(why.Run), say);
    }

    private void LeaveVerdicts(BuildContext context, TellingFacts facts, ActionsEvent why, TellingLog say)
    {
        if (why.PullRequest is not { } request) say.Warn(why.Trouble!);
        else if (facts.Of(context, request, why.Run) is { } told)
        {
            if (request.IsFork) say.Line("A fork's pull request may write nothing here: its verdict stands in the job summary alone.");
            else errands.Add(() => say.GuardAsync(connections, (connection, cancellation) => new PullRequestTelling(connection).TellAsync(told, cancellation), interruption.Token));
        }
    }

    private void LeaveLooks(BuildContext context, IReadOnlyList<LookTold> looks, TellingLog say)
    {
        var dispatches = context.Target == Monitor;
        foreach (var look in looks)
            errands.Add(() => say.GuardAsync(connections, (connection, cancellation) => new LookTelling(connection).TellAsync(look, dispatches, cancellation), interruption.Token));
    }
}
