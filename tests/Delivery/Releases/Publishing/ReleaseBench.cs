using System.Security.Cryptography;
using System.Text;
using Levain.Delivery.Releases.Connecting;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Publishing;

/// <summary>A release of a few small files, and the GitHub that it goes to.</summary>
internal sealed class ReleaseBench : IAsyncDisposable
{
    public const string Tag = "fraud/v2";
    public const string Commit = "1234567890123456789012345678901234567890";

    private readonly TempFolder folder = new();

    private ReleaseBench(FakeGitHub hub) => Hub = hub;

    public FakeGitHub Hub { get; }

    public GitHubState State => Hub.State;

    /// <summary>The digest of the champion that is released.</summary>
    public string Champion { get; init; } = Digest.OfText("champion");

    public static async Task<ReleaseBench> StartAsync(FakeGitHubOptions? options = null)
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        return new ReleaseBench(await FakeGitHub.StartAsync(options));
    }

    public GitHubSettings Settings => new()
    {
        Token = FakeGitHub.Token,
        Repository = new RepositoryName("octo", "models"),
        Api = Hub.Api,
        Pages = Hub.Host,
        Push = true,
    };

    public GitHubConnection Open(bool push = true) => new GitHubConnections(Settings with { Push = push }, new RushedClock()).Open();

    public ReleaseDraft Draft(string notes = "Notes.", string commit = Commit, string? champion = null) => new()
    {
        Model = "fraud",
        Tag = Tag,
        Champion = champion ?? Champion,
        Commit = commit,
        Title = "fraud version 2",
        Notes = notes,
        Assets =
        [
            Asset("card.md", "# Card\n"), Asset(ReleaseIdentity.FileName, ReleaseIdentity.Text(champion ?? Champion)), Asset("model.zip", new string('z', 5000)),
        ],
    };

    public async Task<FoundRelease> ReleaseAsync(ReleaseDraft? draft = null, CancellationToken? cancellation = null)
    {
        using var connection = Open();
        return await new Releasing(connection, draft ?? Draft(), Silence.Here, cancellation ?? TestContext.Current.CancellationToken).RunAsync();
    }

    /// <summary>Demands that one release stands there as it shall, and nothing else.</summary>
    public void AssertReleased(ReleaseDraft? draft = null)
    {
        draft ??= Draft();
        var release = Assert.Single(State.Releases);
        Assert.False(release.IsDraft);
        Assert.Equal((draft.Tag, draft.Title, draft.Body), (release.Tag, release.Name, release.Body));
        Assert.Equal(draft.Commit, State.Refs["refs/tags/" + draft.Tag]);
        Assert.Equal(draft.Assets.Select(a => (a.Name, (string?)a.Digest)), release.Assets.Select(a => (a.Name, a.Digest)).OrderBy(a => a.Name, StringComparer.Ordinal));
        Assert.Empty(Hub.Violations);
    }

    public ReleaseAsset Asset(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var path = Path.Combine(folder.Path, Convert.ToHexStringLower(SHA256.HashData(bytes))[..8] + name);
        File.WriteAllBytes(path, bytes);
        return new ReleaseAsset(name, path, Digest.OfBytes(bytes), bytes.Length);
    }

    public HeldRelease Hold(bool isDraft, string? body = null, string tag = Tag)
    {
        var held = new HeldRelease { Id = State.NextId(), Tag = tag, Body = body ?? Draft().Body, Name = "fraud version 2", Target = Commit, IsDraft = isDraft };
        State.Releases.Add(held);
        return held;
    }

    public HeldAsset Held(string name, string text) => new() { Id = State.NextId(), Name = name, Bytes = Encoding.UTF8.GetBytes(text) };

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await Hub.DisposeAsync();
    }
}
