using System.Security.Cryptography;
using Levain.GitHub;
using Levain.GitHub.Faults;
using Octokit;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>Slow answers, large bodies, and bytes that lie elsewhere.</summary>
public sealed class TransferTests
{
    private static readonly byte[] Large = Bytes(50_000_000);

    [Fact]
    public async Task An_answer_after_20_seconds_is_still_taken()
    {
        await using var github = await GitHubs.StartAsync();
        // Whatever ends after 20 s of this clock ends at once, and the answer takes longer than at once.
        var clock = new RushedClock { Rushed = TimeSpan.FromSeconds(20) };
        github.Fail = _ => new Fault { Delay = TimeSpan.FromMilliseconds(300) };
        using var connection = new GitHubConnections(github.Settings(), clock) { Limits = new() { Tries = 1 } }.Open();

        await LookAsync(connection);

        Assert.Single(github.Seen);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_given_up_and_asked_for_again()
    {
        await using var github = await GitHubs.StartAsync();
        var clock = new RushedClock { Rushed = TimeSpan.FromMinutes(2) };
        github.Fail = _ => new Fault { Delay = TimeSpan.FromSeconds(1) };
        using var connection = github.Connect(clock);

        var failed = await Assert.ThrowsAsync<LevainException>(() => LookAsync(connection));

        Assert.Contains("gave no answer in 120 s", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_of_50_MB_that_is_cut_is_made_again_whole()
    {
        await using var github = await GitHubs.StartAsync();
        var clock = new RushedClock { Rushed = TimeSpan.FromSeconds(100) };
        var uploads = 0;
        github.Cut = request => request.Method == "POST" && request.Path.Contains("/assets", StringComparison.Ordinal) && uploads++ == 0 ? 20_000_000 : null;
        using var connection = github.Connect(clock);
        var client = new ReleasesClient(connection.Api);
        var release = await client.Create("octo", "models", new NewRelease("fraud/v1") { Draft = true });

        await connection.DoAsync("Uploading model.zip", _ => UploadAsync(client, release), TestContext.Current.CancellationToken);

        var asset = Assert.Single(Assert.Single(github.State.Releases).Assets);
        Assert.Equal($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Large))}", asset.Digest);
        Assert.Equal(2, uploads);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task Bytes_come_back_from_where_they_lie_and_the_token_is_not_shown_there()
    {
        await using var github = await GitHubs.StartAsync();
        using var connection = github.Connect();
        var client = new ReleasesClient(connection.Api);
        var release = await client.Create("octo", "models", new NewRelease("v1") { Draft = true });
        var made = await client.UploadAsset(release, new ReleaseAssetUpload("card.md", "text/markdown", new MemoryStream("card"u8.ToArray()), null), TestContext.Current.CancellationToken);

        var answer = await connection.Api.Connection.Get<Stream>(new Uri(made.Url), null, "application/octet-stream", TestContext.Current.CancellationToken);

        using var copy = new MemoryStream();
        await ((Stream)answer.HttpResponse.Body).CopyToAsync(copy, TestContext.Current.CancellationToken);
        Assert.Equal("card"u8.ToArray(), copy.ToArray());
    }

    [Fact]
    public async Task GitHub_Enterprise_is_spoken_with_at_its_own_root()
    {
        await using var github = await GitHubs.StartAsync(new() { Root = "/api/v3/" });
        using var connection = github.Connect();
        var client = new ReleasesClient(connection.Api);

        var release = await client.Create("octo", "models", new NewRelease("fraud/v1") { Draft = true });
        await client.UploadAsset(release, new ReleaseAssetUpload("card.md", "text/markdown", new MemoryStream("card"u8.ToArray()), null), TestContext.Current.CancellationToken);

        Assert.Equal("card.md", github.State.Releases.Single().Assets.Single().Name);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task Every_request_says_json_and_the_version_of_the_API()
    {
        await using var github = await GitHubs.StartAsync();
        using var connection = github.Connect();

        await new IssuesClient(connection.Api).Create("octo", "models", new NewIssue("Überraschung ✓"));

        var headers = github.Seen.Single().Headers;
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"]);
        Assert.Equal("application/vnd.github+json", headers["Accept"]);
        Assert.Equal("2022-11-28", headers["X-GitHub-Api-Version"]);
        Assert.Equal("Levain", headers["User-Agent"]);
        Assert.Equal($"Bearer {FakeGitHub.Token}", headers["Authorization"]);
        Assert.Equal("Überraschung ✓", github.State.Issues.Single().Title);
    }

    // A step looks first: what a cut upload leaves is taken away.
    private static async Task<ReleaseAsset> UploadAsync(ReleasesClient client, Release release)
    {
        foreach (var left in await client.GetAllAssets("octo", "models", release.Id, new ApiOptions { PageCount = 1 }))
            await client.DeleteAsset("octo", "models", left.Id);
        return await client.UploadAsset(release, new ReleaseAssetUpload("model.zip", "application/octet-stream", new MemoryStream(Large), null));
    }

    private static Task<Octokit.Repository> LookAsync(GitHubConnection connection) => connection.DoAsync(
        "Looking", _ => new RepositoriesClient(connection.Api).Get("octo", "models"), TestContext.Current.CancellationToken);

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(5).NextBytes(bytes);
        return bytes;
    }
}
