using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Brings one release to where it shall stand, from wherever an earlier run left it: the draft, its files, and the publication last.</summary>
internal sealed class Releasing
{
    private const int Rounds = 3;

    private readonly GitHubConnection hub;
    private readonly ReleaseDraft draft;
    private readonly IProgress<double> progress;
    private readonly CancellationToken cancellation;
    private readonly ReleaseSite site;
    private readonly DraftFiles files;

    /// <param name="hub">GitHub.</param>
    /// <param name="draft">How it shall stand.</param>
    /// <param name="progress">Told the share of bytes that are there.</param>
    /// <param name="cancellation">Stops it; the next run goes on.</param>
    public Releasing(GitHubConnection hub, ReleaseDraft draft, IProgress<double> progress, CancellationToken cancellation)
    {
        (this.hub, this.draft, this.progress, this.cancellation) = (hub, draft, progress, cancellation);
        site = new ReleaseSite(hub);
        files = new DraftFiles(hub, site, cancellation);
    }

    /// <summary>How many files were sent.</summary>
    public int Sent => files.Sent;

    /// <summary>The published release.</summary>
    /// <exception cref="LevainException">The tag or the release is something else's, or GitHub refuses.</exception>
    public async Task<FoundRelease> RunAsync()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var release = await DoAsync($"Opening the draft of {draft.Tag}", FindOrOpenAsync);
            if (!release.Draft) return release;
            if (await SendAllAsync(release) && await DoAsync($"Publishing the release {draft.Tag}", () => PublishAsync(release)) is { } published) return published;
        }

        throw new LevainException($"The draft of {draft.Tag} was taken away {Rounds} times while it was filled. See who else releases it, then run the same command again.");
    }

    private async Task<bool> SendAllAsync(FoundRelease release)
    {
        var (all, done) = (Math.Max(1.0, draft.Assets.Sum(a => a.Bytes)), 0L);
        foreach (var asset in draft.Assets)
        {
            if (!await DoAsync($"Sending {asset.Name} to the release {draft.Tag}", () => files.SendAsync(release, asset))) return false;
            progress.Report((done += asset.Bytes) / all);
        }

        return true;
    }

    private Task<T> DoAsync<T>(string what, Func<Task<T>> step) => hub.DoAsync(what, _ => step(), cancellation);

    private async Task<FoundRelease> FindOrOpenAsync()
    {
        var there = await site.ListAsync(t => t == draft.Tag);
        if (there.All(r => r.Draft)) await DemandTagAsync();
        if (there.Count == 0) there = await OpenAsync();
        if (there.FirstOrDefault(r => !r.Draft) is { } published) return await SettledAsync(published, there);
        DemandOurs(there);
        return await OneAsync(there);
    }

    // Another run may have opened one in the same moment; a list may lag behind, and then the new one is all that is known.
    private async Task<IReadOnlyList<FoundRelease>> OpenAsync()
    {
        var mine = await CreateAsync();
        var there = await site.ListAsync(t => t == draft.Tag);
        return there.Any(r => r.Id == mine.Id) ? there : [.. there, mine];
    }

    private async Task<FoundRelease> CreateAsync()
    {
        try
        {
            return await site.CreateAsync(draft, cancellation);
        }
        catch (ApiValidationException refused) when (refused.ApiError?.Errors?.Any(e => e.Field == "target_commitish") == true)
        {
            throw new LevainException(
                $"{hub.Repository} does not know the commit {draft.Commit[..12]} that the image was made from. Push it (git push origin HEAD), then run the same command again.", refused);
        }
    }

    // Two runs at once take the oldest draft both; whoever sees others takes them away.
    private async Task<FoundRelease> OneAsync(IReadOnlyList<FoundRelease> drafts)
    {
        var first = drafts.MinBy(r => r.Id)!;
        foreach (var other in drafts.Where(r => r.Id != first.Id)) await site.DeleteAsync(other);
        var isAsItShallBe = first.Body == draft.Body && first.Name == draft.Title && first.TargetCommitish == draft.Commit;
        return isAsItShallBe ? first : await site.EditAsync(first, draft);
    }

    private async Task<FoundRelease?> PublishAsync(FoundRelease release)
    {
        try
        {
            if (await PublishedAsync() is { } earlier) return earlier;
            if (!hub.IsRehearsal && await files.SettleAsync(release, draft.Assets) is { } changed) throw Shared(changed);
            return await site.PublishAsync(release);
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (ApiValidationException) when (!hub.IsRehearsal)
        {
            // Another run's release took the tag after we looked.
            if (await PublishedAsync() is { } meanwhile) return meanwhile;
            throw;
        }
    }

    private async Task<FoundRelease?> PublishedAsync()
    {
        var there = await site.ListAsync(t => t == draft.Tag);
        return there.FirstOrDefault(r => !r.Draft) is { } published ? await SettledAsync(published, there) : null;
    }

    // A release that is public is never changed; drafts of ours beside it came from a run that was slower.
    private async Task<FoundRelease> SettledAsync(FoundRelease published, IReadOnlyList<FoundRelease> all)
    {
        var isOurs = ReleaseIdentity.IsOf(published, draft.Champion) ?? await files.IsSameAsync(
            published.Assets.First(a => a.Name == ReleaseIdentity.FileName), draft.Assets.First(a => a.Name == ReleaseIdentity.FileName));
        if (!isOurs) throw ReleaseIdentity.Foreign(published, draft.Champion);
        foreach (var late in all.Where(r => r.Draft && IsOurs(r))) await site.DeleteAsync(late);
        return published;
    }

    private async Task DemandTagAsync()
    {
        if (await site.CommitOfAsync(draft.Tag) is not { } commit || commit == draft.Commit) return;
        throw new LevainException(
            $"The tag {draft.Tag} names the commit {commit[..12]}, and the image was made from {draft.Commit[..12]}. Nothing was changed. "
            + $"Check out {commit[..12]} and run this target there, or delete the tag if it was set by mistake: git push --delete origin {draft.Tag}.");
    }

    private LevainException Shared(ReleaseAsset changed) => new(
        $"{changed.Name} of the draft {draft.Tag} is not what this run sent: somebody else works on the same release. Nothing was published. Run the same command again when they are through.");

    private void DemandOurs(IReadOnlyList<FoundRelease> drafts)
    {
        if (drafts.FirstOrDefault(r => !IsOurs(r)) is { } foreign)
            throw new LevainException(
                $"There is a draft for {draft.Tag} that was not made by this target ({foreign.HtmlUrl}). Nothing was changed. Publish or delete it by hand, then run the same command again.");
    }

    private bool IsOurs(FoundRelease release) => release.Body?.Contains(draft.Mark, StringComparison.Ordinal) == true;
}
