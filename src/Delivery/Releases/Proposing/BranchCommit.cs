namespace Levain.Delivery.Releases.Proposing;

/// <summary>Makes a commit of some files without touching the working tree, its index or what is checked out.</summary>
/// <param name="git">The checkout's.</param>
/// <param name="index">The path of an index of its own.</param>
internal sealed class BranchCommit(IGit git, string index)
{
    private readonly Dictionary<string, string> environment = new() { ["GIT_INDEX_FILE"] = index };

    /// <summary>The tree of the checked-out commit with these files as they lie here.</summary>
    public async Task<string> TreeAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        await ObjectsAsync(["read-tree", "HEAD"], cancellation);
        var listed = await git.DemandAsync(
            new(GitEffect.None, ["--literal-pathspecs", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", .. paths]) { Environment = environment },
            Advice, cancellation);
        var files = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal);
        await ObjectsAsync(["update-index", "--add", "--remove", "--", .. files], cancellation);
        return await ObjectsAsync(["write-tree"], cancellation);
    }

    /// <summary>A commit on the one that is checked out.</summary>
    /// <param name="tree">Its files.</param>
    /// <param name="message">What it says of itself.</param>
    /// <param name="author">Variables that name its author; none where git knows him.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<string> CommitAsync(
        string tree, string message, IReadOnlyDictionary<string, string> author, CancellationToken cancellation) => git.DemandAsync(
        new(GitEffect.Lasting, "commit-tree", tree, "-p", "HEAD", "-F", "-") { Environment = author, Input = message }, Advice, cancellation);

    private static (string, string) Advice => ("git cannot make the commit of the promotion", "Run git fsck; nothing was pushed.");

    private Task<string> ObjectsAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        git.DemandAsync(new(GitEffect.Objects, arguments) { Environment = environment }, Advice, cancellation);
}
