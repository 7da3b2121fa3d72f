namespace Levain.Delivery.Releases.Proposing;

/// <summary>A branch of the remote that we alone write.</summary>
internal sealed class RemoteBranch(IGit git, string branch)
{
    private const string Remote = "origin";

    private readonly string reference = $"refs/heads/{branch}";

    /// <summary>Its last commit; null where there is no such branch.</summary>
    public async Task<RemoteTip?> TipAsync(CancellationToken cancellation)
    {
        if (await CommitAsync(cancellation) is not { } commit) return null;
        if (await TextAsync(commit, cancellation) is not { } text)
        {
            await FetchAsync(cancellation);
            text = await TextAsync(commit, cancellation) ?? throw Moved();
        }

        return RemoteTip.Parse(commit, text);
    }

    /// <summary>Sets the branch to a commit, if it still is where it was found.</summary>
    /// <exception cref="LevainException">Somebody moved it meanwhile, or the remote refused.</exception>
    public async Task PushAsync(string commit, RemoteTip? found, CancellationToken cancellation)
    {
        var answer = await git.RunAsync(
            new(GitEffect.Lasting, "push", "--porcelain", $"--force-with-lease={reference}:{found?.Commit}", Remote, $"{commit}:{reference}"), cancellation);
        if (answer.IsGood) return;
        var now = await CommitAsync(cancellation);
        if (now == commit) return;
        throw now != found?.Commit ? Moved() : new LevainException(
            $"The remote did not take {branch}: {answer.Error}. Nothing was changed there. In a workflow the job needs \"permissions: contents: write\" and a checkout "
            + $"that keeps its credentials; rules of the repository that protect {branch} must let this pusher through.");
    }

    private async Task<string?> CommitAsync(CancellationToken cancellation)
    {
        if (await git.FindAsync(cancellation, "config", "--get", $"remote.{Remote}.url") is null)
            throw new LevainException($"This clone has no remote {Remote} to push {branch} to. Add it: git remote add {Remote} ADDRESS.");
        var listed = await git.DemandAsync(
            new(GitEffect.AsksRemote, "ls-remote", "--heads", Remote, reference),
            ($"The remote {Remote} cannot be asked for {branch}", "Check its address with git remote -v, and that git may read it from here."), cancellation);
        return listed.Split('\n').Select(l => l.Split('\t')).FirstOrDefault(p => p.Length == 2 && p[1] == reference)?[0];
    }

    private async Task<string?> TextAsync(string commit, CancellationToken cancellation) =>
        await git.FindAsync(cancellation, "cat-file", "-e", $"{commit}^{{commit}}") is null ? null : await git.FindAsync(cancellation, "cat-file", "commit", commit);

    // A depth would cut off a whole clone; without one a shallow clone would bring all that it left out.
    private async Task FetchAsync(CancellationToken cancellation)
    {
        string[] depth = await git.FindAsync(cancellation, "rev-parse", "--is-shallow-repository") == "true" ? ["--depth=1"] : [];
        await git.DemandAsync(
            new(GitEffect.Lasting, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", .. depth, Remote, reference]),
            ($"{branch} cannot be fetched from {Remote}", "Check that git may read it from here."), cancellation);
    }

    private LevainException Moved() => new(
        $"Somebody else moved {branch} at the same time. Nothing was changed there. Run the same command again: it looks at what is there now.");
}
