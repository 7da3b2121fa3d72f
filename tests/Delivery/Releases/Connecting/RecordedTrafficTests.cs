using Levain.GitHub.Recording;
using Octokit;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

/// <summary>What the real GitHub answered once is read as it was meant.</summary>
public sealed class RecordedTrafficTests
{
    private const string Owner = "octokit-fixture-org";

    [Fact]
    public async Task An_asset_that_is_there_already_is_replaced()
    {
        await using var github = await StartAsync("release-assets-conflict");
        using var connection = Connect(github, "release-assets-conflict");
        var client = new ReleasesClient(connection.Api);

        var release = await client.Get(Owner, "release-assets-conflict", "v1.0.0");
        var exists = await Assert.ThrowsAsync<ApiValidationException>(() => UploadAsync(connection, release));
        Assert.Equal("already_exists", exists.ApiError.Errors.Single().Code);
        var there = Assert.Single(await client.GetAllAssets(Owner, "release-assets-conflict", release.Id, new ApiOptions { PageCount = 1 }));
        await client.DeleteAsset(Owner, "release-assets-conflict", there.Id);
        Assert.Equal("uploaded", (await UploadAsync(connection, release)).State);

        Assert.Empty(github.Strays);
        Assert.Equal(0, github.Left);
    }

    [Fact]
    public async Task A_renamed_repository_is_followed_for_reads_and_for_writes()
    {
        await using var github = await StartAsync("rename-repository");
        using var connection = Connect(github, "rename-repository");
        var address = new Uri($"repos/{Owner}/rename-repository", UriKind.Relative);

        await connection.Api.Patch<Octokit.Repository>(address, new Dictionary<string, string> { ["name"] = "rename-repository-newname" });
        var read = await connection.Api.Get<Octokit.Repository>(address);
        await connection.Api.Patch<Octokit.Repository>(
            address, new Dictionary<string, string> { ["name"] = "rename-repository-newname", ["description"] = "test description" });

        Assert.Equal("octokit-fixture-org/rename-repository-newname", read.FullName);
        Assert.Empty(github.Strays);
        Assert.Equal(0, github.Left);
    }

    [Fact]
    public async Task A_fault_in_a_field_is_told_with_the_field()
    {
        await using var github = await StartAsync("errors");
        using var connection = Connect(github, "errors");

        var refused = await Assert.ThrowsAsync<LevainException>(() => connection.DoAsync(
            "Making the label",
            token => connection.Api.Post<Label>(
                new Uri($"repos/{Owner}/errors/labels", UriKind.Relative), new Dictionary<string, string> { ["name"] = "foo", ["color"] = "invalid" }, token),
            TestContext.Current.CancellationToken));

        Assert.Contains("It finds fault with what was sent: Label.color: invalid.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(github.Strays);
    }

    [Fact]
    public async Task All_pages_of_a_list_are_read()
    {
        await using var github = await StartAsync("paginate-issues");
        using var connection = Connect(github, "paginate-issues");

        var all = await connection.Api.GetAll<Issue>(
            new Uri($"repos/{Owner}/paginate-issues/issues", UriKind.Relative), new Dictionary<string, string>(), new ApiOptions { PageSize = 3 });

        Assert.Equal(13, all.Count);
        Assert.Empty(github.Strays);
        Assert.Equal(0, github.Left);
    }

    private static async Task<RecordedGitHub> StartAsync(string scenario)
    {
        Assert.SkipWhen(RecordedGitHub.Missing is not null, RecordedGitHub.Missing ?? "");
        return await RecordedGitHub.StartAsync(scenario);
    }

    private static GitHubConnection Connect(RecordedGitHub github, string name) => new GitHubConnections(
        new GitHubSettings { Api = github.Api, Push = true, Token = new string('0', 39) + "1", Repository = new(Owner, name) }, new RushedClock()).Open();

    private static Task<ReleaseAsset> UploadAsync(GitHubConnection connection, Release release) => connection.Api.Post<ReleaseAsset>(
        new Uri(release.UploadUrl.Split('{')[0] + "?name=test-upload.txt&label=test"), new MemoryStream("Hello, world!\n"u8.ToArray()), null, "text/plain");
}
