using System.Net;
using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Brings one release to where it shall stand, from wherever an earlier run left it: the draft, its files, and the publication last.</summary>
/// <param name="hub">GitHub.</param>
/// <param name="draft">How it shall stand.</param>
/// <param name="progress">Told the share of bytes that are there.</param>
/// <param name="cancellation">Stops it; the next run goes on.</param>
internal sealed class Releasing(GitHubConnection hub, ReleaseDraft draft, IProgress<double> progress, CancellationToken cancellation)
{
    private const int Rounds = 3;

    private readonly ReleaseSite site = new(hub);

    /// <summary>How many files were sent.</summary>
    public int Sent { get; private set; }

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
            if (!await DoAsync($"Sending {asset.Name} to the release {draft.Tag}", () => SendAsync(release, asset))) return false;
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
        var mine = await site.CreateAsync(draft, cancellation);
        var there = await site.ListAsync(t => t == draft.Tag);
        return there.Any(r => r.Id == mine.Id) ? there : [.. there, mine];
    }

    // Two runs at once take the oldest draft both; whoever sees others takes them away.
    private async Task<FoundRelease> OneAsync(IReadOnlyList<FoundRelease> drafts)
    {
        var first = drafts.MinBy(r => r.Id)!;
        foreach (var other in drafts.Where(r => r.Id != first.Id)) await site.DeleteAsync(other);
        var isAsItShallBe = first.Body == draft.Body && first.Name == draft.Title && first.TargetCommitish == draft.Commit;
        return isAsItShallBe ? first : await site.EditAsync(first, draft);
    }

    // False where the draft is not there any more: another run took it for a second one.
    private async Task<bool> SendAsync(FoundRelease release, ReleaseAsset asset)
    {
        try
        {
            if (await HasAsync(release, asset)) return true;
            var arrived = await site.UploadAsync(release, asset, cancellation);
            Sent++;
            return hub.IsRehearsal || await IsSameAsync(arrived, asset)
                ? true
                : throw new ApiException($"{asset.Name} arrived with other bytes than were sent", HttpStatusCode.BadGateway);
        }
        catch (NotFoundException)
        {
            return false;
        }
        catch (ApiValidationException) when (!hub.IsRehearsal)
        {
            // A run beside this one sent it after we looked; any other fault is GitHub's to tell.
            if (await HasAsync(release, asset)) return true;
            throw;
        }
    }

    // Half a file, or one with other bytes, makes room.
    private async Task<bool> HasAsync(FoundRelease release, ReleaseAsset asset)
    {
        if ((await site.AssetsAsync(release)).FirstOrDefault(a => a.Name == asset.Name) is not { } there) return false;
        if (await IsSameAsync(there, asset)) return true;
        await site.DeleteAsync(there);
        return false;
    }

    private async Task<FoundRelease?> PublishAsync(FoundRelease release)
    {
        try
        {
            if (await PublishedAsync() is { } earlier) return earlier;
            if (!hub.IsRehearsal) await DemandWholeAsync(release);
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

    // What was sent may have been changed by a run beside this one.
    private async Task DemandWholeAsync(FoundRelease release)
    {
        var assets = await site.AssetsAsync(release);
        foreach (var asset in draft.Assets)
        {
            if (assets.FirstOrDefault(a => a.Name == asset.Name) is not { } found || !await IsSameAsync(found, asset))
                throw new LevainException(
                    $"{asset.Name} of the draft {draft.Tag} is not what this run sent: somebody else works on the same release. Nothing was published. Run the same command again when they are through.");
        }
    }

    // A release that is public is never changed; drafts of ours beside it came from a run that was slower.
    private async Task<FoundRelease> SettledAsync(FoundRelease published, IReadOnlyList<FoundRelease> all)
    {
        var isOurs = ReleaseIdentity.IsOf(published, draft.Champion) ?? await IsSameAsync(
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

    private void DemandOurs(IReadOnlyList<FoundRelease> drafts)
    {
        if (drafts.FirstOrDefault(r => !IsOurs(r)) is { } foreign)
            throw new LevainException(
                $"There is a draft for {draft.Tag} that was not made by this target ({foreign.HtmlUrl}). Nothing was changed. Publish or delete it by hand, then run the same command again.");
    }

    private bool IsOurs(FoundRelease release) => release.Body?.Contains(draft.Mark, StringComparison.Ordinal) == true;

    private async Task<bool> IsSameAsync(FoundAsset there, ReleaseAsset asset)
    {
        if (there.State != FoundAsset.Uploaded || there.Size != asset.Bytes) return false;
        return (there.Digest ?? Stages.Digest.OfBytes(await site.BytesAsync(there))) == asset.Digest;
    }
}
