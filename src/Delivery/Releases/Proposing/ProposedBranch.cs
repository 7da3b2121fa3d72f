using Levain.Stages;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Puts a promotion on its branch of the remote.</summary>
internal sealed class ProposedBranch(IGit git, Workspace workspace, ProposalSettings settings)
{
    /// <summary>Makes sure that the branch ends with this promotion on the checked-out commit.</summary>
    /// <returns>The commit there, and whether it was pushed now.</returns>
    /// <exception cref="LevainException">The branch is somebody else's, or the remote does not take it.</exception>
    public async Task<(string Commit, bool IsPushed)> PutAsync(
        ChampionChange change, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var branch = new RemoteBranch(git, ProposalSettings.BranchOf(change.Model));
        var author = await new CommitAuthor(git, settings).FindAsync(cancellation);
        var found = await branch.TipAsync(cancellation);
        if (found is not null && !CommitMessage.IsOurs(found.Message, change.Model)) throw Foreign(change.Model, found);
        if (found is not null && await IsThisAsync(found, change, cancellation)) return (found.Commit, false);
        var commits = new BranchCommit(git, Path.Combine(FolderOf(change.Model), "index"));
        var tree = await commits.TreeAsync(paths, cancellation);
        var commit = await commits.CommitAsync(tree, settings.Mask(CommitMessage.Write(change)), author, cancellation);
        await branch.PushAsync(commit, found, cancellation);
        return (commit, true);
    }

    /// <summary>Takes what is made on the way; it is thrown away.</summary>
    public string FolderOf(string model) => Path.Combine(workspace.Temporary, "propose", model);

    // A training of another night that ends the same differs in the time of its line of history alone.
    private async Task<bool> IsThisAsync(RemoteTip found, ChampionChange change, CancellationToken cancellation)
    {
        if (found.Parent != await git.FindAsync(cancellation, "rev-parse", "HEAD^{commit}")) return false;
        var there = await git.FindAsync(cancellation, "cat-file", "blob", $"{found.Commit}:./{workspace.Relative(workspace.Champion(change.Model))}");
        return there?.ReplaceLineEndings("\n").Trim() == Json.Write(change.Champion).ReplaceLineEndings("\n").Trim();
    }

    private static LevainException Foreign(string model, RemoteTip tip) => new(
        $"The branch {ProposalSettings.BranchOf(model)} ends with {tip.Commit[..12]}, which somebody else made. It was left as it is. "
        + "Merge or rename it, or delete it with git push origin --delete; then run the same command again.");
}
