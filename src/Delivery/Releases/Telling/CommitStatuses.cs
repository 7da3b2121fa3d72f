using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Telling;

/// <summary>Says a verdict in a line on a commit, where a token may write no checks.</summary>
public sealed class CommitStatuses(GitHubConnection connection)
{
    private readonly CommitStatusClient client = new(connection.Api);

    /// <summary>Makes the newest status of the model's name say the verdict.</summary>
    /// <returns>Whether this token may write statuses.</returns>
    public Task<bool> TellAsync(VerdictTold told, PullRequestTold run, CancellationToken cancellation) => connection.DoAsync(
        $"Telling the status {CheckRuns.NameOf(told.Model)} on {run.Head[..7]}",
        async _ =>
        {
            try
            {
                await WriteAsync(StatusOf(told, run), run.Head);
                return true;
            }
            catch (ForbiddenException refused) when (Rights.AreLacking(refused))
            {
                return false;
            }
        },
        cancellation);

    // Statuses are never changed: the newest of a name counts.
    private async Task WriteAsync(NewCommitStatus wanted, string head)
    {
        var (owner, name) = (connection.Repository.Owner, connection.Repository.Name);
        var all = await client.GetAll(owner, name, head, new ApiOptions { PageSize = 100 });
        if (all.Where(s => s.Context == wanted.Context).MaxBy(s => s.Id) is { } newest
            && newest.State.Value == wanted.State && newest.Description == wanted.Description) return;
        await client.Create(owner, name, head, wanted);
    }

    private static NewCommitStatus StatusOf(VerdictTold told, PullRequestTold run) => new()
    {
        Context = CheckRuns.NameOf(told.Model),
        State = CheckConclusions.StateOf(told),
        Description = TextLine.Of(VerdictText.Headline(told), TextLine.OfStatus),
        TargetUrl = run.Run?.AbsoluteUri,
    };
}
