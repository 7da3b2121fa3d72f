namespace Levain.Delivery.Releases.Proposing;

/// <summary>Finds in whose name a proposal is committed.</summary>
internal sealed class CommitAuthor(IGit git, ProposalSettings settings)
{
    // The user that GitHub shows for what workflows do.
    private const string Name = "github-actions[bot]";
    private const string Mail = "41898282+github-actions[bot]@users.noreply.github.com";

    /// <returns>Variables for git; none where its configuration names an author.</returns>
    /// <exception cref="LevainException">Nobody is named.</exception>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(CancellationToken cancellation)
    {
        // A name that git would guess from the machine is none.
        if (await git.FindAsync(cancellation, "-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT") is not null)
            return new Dictionary<string, string>();
        if (!settings.IsWorkflow)
            throw new LevainException("git does not know in whose name to commit. Tell it: git config user.name \"...\" and git config user.email \"...\".");
        return new Dictionary<string, string>
        {
            ["GIT_AUTHOR_NAME"] = Name,
            ["GIT_AUTHOR_EMAIL"] = Mail,
            ["GIT_COMMITTER_NAME"] = Name,
            ["GIT_COMMITTER_EMAIL"] = Mail,
        };
    }
}
