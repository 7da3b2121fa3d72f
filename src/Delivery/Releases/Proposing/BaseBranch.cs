using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Finds the branch that a promotion is proposed to.</summary>
internal sealed class BaseBranch(IGit git, GitHubConnection connection, ProposalSettings settings)
{
    /// <summary>The workflow's, else the checked-out one, else the repository's own; never one that promotions are proposed on.</summary>
    public async Task<string> FindAsync(CancellationToken cancellation)
    {
        var named = settings.Branch ?? await git.FindAsync(cancellation, "symbolic-ref", "--short", "--quiet", "HEAD");
        if (named is not null && !named.StartsWith(ProposalSettings.BranchOf(""), StringComparison.Ordinal)) return named;
        const string Known = "refs/remotes/origin/";
        if (await git.FindAsync(cancellation, "symbolic-ref", "--quiet", Known + "HEAD") is { } head && head.StartsWith(Known, StringComparison.Ordinal))
            return head[Known.Length..];
        return connection.IsRehearsal ? "DEFAULT_BRANCH" : await connection.DoAsync(
            $"Asking {connection.Repository} for its default branch",
            async _ => (await new RepositoriesClient(connection.Api).Get(connection.Repository.Owner, connection.Repository.Name)).DefaultBranch,
            cancellation);
    }
}
