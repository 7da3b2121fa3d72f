using System.Net;
using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Telling;
using Octokit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Has the workflow judge a branch that was pushed with a token whose pushes start none.</summary>
internal sealed class JudgingDispatch(GitHubConnection connection, ProposalSettings settings)
{
    /// <returns>What became of it, in a line: a refusal does not undo the proposal.</returns>
    public Task<string> StartAsync(string branch, string commit, CancellationToken cancellation) => connection.DoAsync(
        $"Starting {settings.Workflow} on {branch}",
        async _ =>
        {
            try
            {
                return await WriteAsync(branch, commit);
            }
            catch (ApiException refused) when (IsFinal(refused))
            {
                return $"{settings.Workflow} was not started on {branch} ({refused.Message.TrimEnd('.')}): start it by hand; a workflow's job needs \"permissions: actions: write\", the workflow \"on: workflow_dispatch\"";
            }
        },
        cancellation);

    // A run that this very commit has is enough, whoever started it.
    private async Task<string> WriteAsync(string branch, string commit)
    {
        var (owner, name) = (connection.Repository.Owner, connection.Repository.Name);
        if (!connection.IsRehearsal && await HasRunAsync(owner, name, commit)) return $"{settings.Workflow} has judged it already or is about to";
        await new ActionsWorkflowsClient(connection.Api).CreateDispatch(owner, name, settings.Workflow, new CreateWorkflowDispatch(branch));
        return $"{settings.Workflow} started";
    }

    private async Task<bool> HasRunAsync(string owner, string name, string commit)
    {
        var there = await new ActionsWorkflowRunsClient(connection.Api).ListByWorkflow(
            owner, name, settings.Workflow, new WorkflowRunsRequest { HeadSha = commit }, new ApiOptions { PageSize = 1, PageCount = 1 });
        return there.TotalCount > 0;
    }

    private static bool IsFinal(ApiException refused) => refused switch
    {
        ForbiddenException forbidden => Rights.AreLacking(forbidden),
        _ => refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity,
    };
}
