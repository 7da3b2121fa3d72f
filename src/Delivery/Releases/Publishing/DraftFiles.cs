using System.Net;
using Levain.Delivery.Releases.Connecting;
using Levain.Stages;
using Octokit;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>Brings the files of a draft to where they shall be: those that are there with the right bytes stay.</summary>
internal sealed class DraftFiles(GitHubConnection hub, ReleaseSite site, CancellationToken cancellation)
{
    /// <summary>How many files were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Sends a file where it lacks.</summary>
    /// <returns>False where the draft is not there any more: another run took it for a second one.</returns>
    public async Task<bool> SendAsync(FoundRelease release, ReleaseAsset asset)
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

    /// <summary>Takes away the whole notes of an earlier run that had to cut them, where this one's fit; files that others put there stay.</summary>
    /// <returns>The first file that is not there as it was sent: a run beside this one changed it; null where all are.</returns>
    public async Task<ReleaseAsset?> SettleAsync(FoundRelease release, IReadOnlyList<ReleaseAsset> wanted)
    {
        var assets = await site.AssetsAsync(release);
        if (wanted.All(w => w.Name != ReleaseStage.NotesFile))
            foreach (var old in assets.Where(a => a.Name == ReleaseStage.NotesFile)) await site.DeleteAsync(old);
        foreach (var asset in wanted)
        {
            if (assets.FirstOrDefault(a => a.Name == asset.Name) is not { } found || !await IsSameAsync(found, asset)) return asset;
        }

        return null;
    }

    /// <summary>Whether a file arrived whole, with these bytes.</summary>
    public async Task<bool> IsSameAsync(FoundAsset there, ReleaseAsset asset)
    {
        if (there.State != FoundAsset.Uploaded || there.Size != asset.Bytes) return false;
        return (there.Digest ?? Digest.OfBytes(await site.BytesAsync(there))) == asset.Digest;
    }

    // Half a file, or one with other bytes, makes room.
    private async Task<bool> HasAsync(FoundRelease release, ReleaseAsset asset)
    {
        if ((await site.AssetsAsync(release)).FirstOrDefault(a => a.Name == asset.Name) is not { } there) return false;
        if (await IsSameAsync(there, asset)) return true;
        await site.DeleteAsync(there);
        return false;
    }
}
