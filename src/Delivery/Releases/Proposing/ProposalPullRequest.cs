using Levain.Delivery.Releases.Connecting;
using Levain.Delivery.Releases.Telling;
using Octokit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Keeps one open pull request for a branch of proposals.</summary>
internal sealed class ProposalPullRequest(GitHubConnection connection)
{
    private readonly PullRequestsClient client = new(connection.Api);

    private string Owner => connection.Repository.Owner;

    private string Repository => connection.Repository.Name;

    /// <summary>Finds the pull request and makes it say what is wanted, or opens it.</summary>
    /// <returns>Its number and what became of it.</returns>
    public Task<string> TellAsync(NewPullRequest wanted, CancellationToken cancellation) => connection.DoAsync(
        $"Opening the pull request of {wanted.Head}", _ => WriteAsync(wanted), cancellation);

    private async Task<string> WriteAsync(NewPullRequest wanted)
    {
        if (await FindAsync(wanted) is { } found) return await UpdateAsync(found, wanted);
        try
        {
            return FormattableString.Invariant($"pull request {(await client.Create(Owner, Repository, wanted)).Number} opened");
        }
        catch (ApiValidationException) when (!connection.IsRehearsal)
        {
            // Another run opened it after we looked; any other fault is GitHub's to tell.
            if (await FindAsync(wanted) is { } meanwhile) return await UpdateAsync(meanwhile, wanted);
            throw;
        }
        catch (ForbiddenException refused) when (Rights.AreLacking(refused))
        {
            throw NotAllowed(wanted, refused);
        }
    }

    private async Task<PullRequest?> FindAsync(NewPullRequest wanted)
    {
        var asked = new PullRequestRequest { State = ItemStateFilter.Open, Head = $"{Owner}:{wanted.Head}" };
        var all = await client.GetAllForRepository(Owner, Repository, asked, new ApiOptions { PageSize = 100 });
        return all.Where(p => p.Head.Ref == wanted.Head && p.Head.Repository?.FullName == p.Base.Repository?.FullName).MinBy(p => p.Number);
    }

    private async Task<string> UpdateAsync(PullRequest found, NewPullRequest wanted)
    {
        if (found.Title == wanted.Title && SameText.Are(found.Body, wanted.Body) && found.Base.Ref == wanted.Base)
            return FormattableString.Invariant($"pull request {found.Number} says it already");
        var changes = new PullRequestUpdate { Title = wanted.Title, Body = wanted.Body };
        if (found.Base.Ref != wanted.Base) changes.Base = wanted.Base;
        await client.Update(Owner, Repository, found.Number, changes);
        return FormattableString.Invariant($"pull request {found.Number} updated");
    }

    private LevainException NotAllowed(NewPullRequest wanted, ForbiddenException refused) => new(
        $"The branch {wanted.Head} is pushed, but this token may open no pull request: {refused.Message} The workflow's job needs \"permissions: pull-requests: write\", and the repository's "
        + $"settings (Actions, General) must allow GitHub Actions to create pull requests. Then run the same command again, or open it by hand: {Owner}/{Repository}, {wanted.Base}...{wanted.Head}.",
        refused);
}
