using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Keeps one comment of ours on a pull request up to date.</summary>
public sealed class PullRequestComment(GitHubConnection connection)
{
    private readonly IssueCommentsClient client = new(connection.Api);

    /// <summary>Makes the comment say what was found out; it is found by its mark, whoever wrote it.</summary>
    /// <returns>Whether this token may write comments.</returns>
    public Task<bool> TellAsync(PullRequestTold run, CancellationToken cancellation) => connection.DoAsync(
        $"Commenting on pull request {run.Number}",
        async _ =>
        {
            try
            {
                await WriteAsync(run);
                return true;
            }
            catch (ForbiddenException refused) when (Rights.AreLacking(refused))
            {
                return false;
            }
        },
        cancellation);

    private async Task WriteAsync(PullRequestTold run)
    {
        var (owner, name, text) = (connection.Repository.Owner, connection.Repository.Name, CommentText.Write(run));
        var all = await client.GetAllForIssue(owner, name, run.Number, new ApiOptions { PageSize = 100 });
        var found = all.FirstOrDefault(c => CommentText.MarkerOf(run).IsIn(c.Body));
        if (found is null) await client.Create(owner, name, run.Number, text);
        else if (!SameText.Are(found.Body, text)) await client.Update(owner, name, found.Id, text);
    }
}
