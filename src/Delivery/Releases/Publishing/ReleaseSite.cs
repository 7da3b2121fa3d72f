using Levain.Delivery.Releases.Connecting;
using Octokit;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>The releases and tags of one repository, a method a call.</summary>
internal sealed class ReleaseSite(GitHubConnection hub)
{
    private const string Json = "application/vnd.github+json";

    // The one kind that GitHub's description of uploads names.
    private const string Bytes = "application/octet-stream";

    // An answer may come late behind a large upload.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private string Root => $"repos/{hub.Repository}/";

    /// <summary>All releases with one of these tags, drafts among them, the oldest draft first; a tag may have several drafts.</summary>
    /// <param name="isWanted">Says of a tag whether its releases are.</param>
    public async Task<IReadOnlyList<FoundRelease>> ListAsync(Func<string, bool> isWanted)
    {
        var all = await hub.Api.GetAll<FoundRelease>(Address("releases"), new ApiOptions { PageSize = 100 });
        return [.. all.Where(r => isWanted(r.TagName)).OrderBy(r => r.Id)];
    }

    /// <summary>The commit that a tag names, or null where there is no such tag.</summary>
    public async Task<string?> CommitOfAsync(string tag)
    {
        try
        {
            var found = await hub.Api.Get<FoundRef>(Address($"git/ref/tags/{Escaped(tag)}"));
            while (found.Object.Type == FoundRef.Tag) found = await hub.Api.Get<FoundRef>(Address($"git/tags/{found.Object.Sha}"));
            return found.Object.Sha;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    public Task<FoundRelease> CreateAsync(ReleaseDraft draft, CancellationToken cancellation) => hub.Api.Post<FoundRelease>(
        Address("releases"),
        new NewRelease(draft.Tag) { TargetCommitish = draft.Commit, Name = draft.Title, Body = draft.Body, Draft = true },
        Json,
        cancellation);

    public Task<FoundRelease> EditAsync(FoundRelease release, ReleaseDraft draft) => hub.Api.Patch<FoundRelease>(
        Address($"releases/{release.Id}"),
        new ReleaseUpdate { TagName = draft.Tag, TargetCommitish = draft.Commit, Name = draft.Title, Body = draft.Body });

    /// <summary>Makes a draft public, and its tag with it.</summary>
    public Task<FoundRelease> PublishAsync(FoundRelease release) =>
        hub.Api.Patch<FoundRelease>(Address($"releases/{release.Id}"), new ReleaseUpdate { Draft = false });

    /// <summary>Takes a draft away; one that is not there any more is no fault.</summary>
    public Task DeleteAsync(FoundRelease release) => GoneAsync(Address($"releases/{release.Id}"));

    public Task<IReadOnlyList<FoundAsset>> AssetsAsync(FoundRelease release) =>
        hub.Api.GetAll<FoundAsset>(Address($"releases/{release.Id}/assets"), new ApiOptions { PageSize = 100 });

    /// <summary>Takes a file of a draft away; one that is not there any more is no fault.</summary>
    public Task DeleteAsync(FoundAsset asset) => GoneAsync(Address($"releases/assets/{asset.Id}"));

    /// <summary>The bytes of a file, for servers that do not count digests.</summary>
    public async Task<byte[]> BytesAsync(FoundAsset asset)
    {
        var answer = await hub.Api.Connection.Get<byte[]>(Address($"releases/assets/{asset.Id}"), new Dictionary<string, string>(), Bytes);
        // Octokit reads JSON alone; bytes stay in the answer.
        if (answer.HttpResponse.Body is not Stream stream) return [];
        await using var whole = stream;
        using var bytes = new MemoryStream();
        await whole.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public async Task<FoundAsset> UploadAsync(FoundRelease release, ReleaseAsset asset, CancellationToken cancellation)
    {
        await using var bytes = File.OpenRead(asset.Path);
        var template = release.UploadUrl;
        var end = template.IndexOf('{', StringComparison.Ordinal);
        var address = new Uri($"{(end < 0 ? template : template[..end])}?name={Uri.EscapeDataString(asset.Name)}", UriKind.RelativeOrAbsolute);
        return await hub.Api.Post<FoundAsset>(address, bytes, Json, Bytes, Patience, cancellation);
    }

    private async Task GoneAsync(Uri address)
    {
        try
        {
            await hub.Api.Delete(address);
        }
        catch (NotFoundException)
        {
            // Another run was quicker.
        }
    }

    private Uri Address(string path) => new(Root + path, UriKind.Relative);

    private static string Escaped(string tag) => string.Join('/', tag.Split('/').Select(Uri.EscapeDataString));
}
