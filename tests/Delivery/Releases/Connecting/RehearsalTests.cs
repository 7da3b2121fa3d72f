using Octokit;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class RehearsalTests
{
    // Nobody listens there: a rehearsal that asked anybody would fail.
    private static readonly GitHubSettings Offline = new() { Api = new("http://127.0.0.1:1/") };

    [Fact]
    public async Task It_writes_down_what_would_be_sent_in_order_and_no_reads()
    {
        using var connection = Open(Offline);

        await ReleaseAsync(connection);

        Assert.Equal(
            [
                new("POST", "/repos/OWNER/REPOSITORY/releases", """{"tag_name":"fraud/v2","body":"# fraud/v2\n","draft":true,"prerelease":false,"generate_release_notes":false}"""),
                new(
                    "POST", "/uploads/repos/OWNER/REPOSITORY/releases/1/assets?name=card.md",
                    "(4 bytes, sha256:8367cd66fdd136bba8ba23f8805bb050dd6289401c8ec3b0be44a3c233eef90d)"),
                new("PATCH", "/repos/OWNER/REPOSITORY/releases/1", """{"draft":false}"""),
            ],
            connection.Calls);
    }

    [Fact]
    public async Task It_answers_with_what_was_made_before_in_it()
    {
        using var connection = Open(Offline);
        var client = new ReleasesClient(connection.Api);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Get("OWNER", "REPOSITORY", "fraud/v2"));
        Assert.Empty(await client.GetAll("OWNER", "REPOSITORY"));

        await ReleaseAsync(connection);

        var release = await client.Get("OWNER", "REPOSITORY", "fraud/v2");
        Assert.False(release.Draft);
        Assert.Equal("card.md", Assert.Single(await client.GetAllAssets("OWNER", "REPOSITORY", release.Id)).Name);
    }

    [Fact]
    public async Task Comments_issues_pulls_checks_and_refs_are_answered_too()
    {
        using var connection = Open(Offline);
        var (issues, pulls) = (new IssuesClient(connection.Api), new PullRequestsClient(connection.Api));
        var sha = new string('a', 40);

        var issue = await issues.Create("OWNER", "REPOSITORY", new NewIssue("Drift") { Labels = { "drift" } });
        await issues.Comment.Create("OWNER", "REPOSITORY", issue.Number, "Still there.");
        var pull = await pulls.Create("OWNER", "REPOSITORY", new NewPullRequest("fraud/v2", "levain/fraud", "main"));
        var check = await new CheckRunsClient(connection.Api).Create("OWNER", "REPOSITORY", new NewCheckRun("fraud", sha));
        var reference = await new ReferencesClient(connection.Api).Create("OWNER", "REPOSITORY", new NewReference("refs/tags/fraud/v2", sha));
        await new ActionsWorkflowsClient(connection.Api).CreateDispatch("OWNER", "REPOSITORY", "retrain.yml", new CreateWorkflowDispatch("main"));

        Assert.Equal("drift", Assert.Single(issue.Labels).Name);
        Assert.Equal("levain/fraud", pull.Head.Ref);
        Assert.NotEqual(0, check.Id);
        Assert.Equal(sha, reference.Object.Sha);
        Assert.Equal(sha, (await new ReferencesClient(connection.Api).Get("OWNER", "REPOSITORY", "tags/fraud/v2")).Object.Sha);
        Assert.Equal(6, connection.Calls.Count);
    }

    [Fact]
    public async Task Two_rehearsals_write_down_the_same()
    {
        using var first = Open(Offline);
        using var second = Open(Offline with { Token = "ghs_token" });

        await ReleaseAsync(first);
        using (new Culture("ar-SA")) await ReleaseAsync(second);

        Assert.Equal(first.Calls, second.Calls);
    }

    [Theory]
    [InlineData("https://api.github.com/", "https://uploads.github.com/repos/octo/models/releases/1/assets?name=card.md")]
    [InlineData("https://github.firm.example/api/v3/", "/api/uploads/repos/octo/models/releases/1/assets?name=card.md")]
    public async Task Uploads_go_to_where_each_GitHub_takes_them(string api, string address)
    {
        using var connection = Open(new() { Api = new(api), Repository = new("octo", "models") });

        await ReleaseAsync(connection);

        Assert.Equal(address, connection.Calls[1].Address);
    }

    [Fact]
    public async Task What_a_rehearsal_sends_is_what_GitHub_takes()
    {
        await using var github = await GitHubs.StartAsync();
        using var rehearsal = Open(github.Settings() with { Push = false });
        using var real = github.Connect();

        await ReleaseAsync(rehearsal);
        Assert.Empty(github.Seen);
        await ReleaseAsync(real);

        Assert.Equal(rehearsal.Calls.Select(c => c.Method), github.Writes.Select(w => w.Method));
        Assert.Equal(rehearsal.Calls[0].Body, github.Writes[0].Body);
        Assert.Equal(rehearsal.Calls[2].Body, github.Writes[2].Body);
        Assert.Empty(github.Violations);
    }

    private static GitHubConnection Open(GitHubSettings settings) => new GitHubConnections(settings, new RushedClock()).Open();

    private static Task<Release> ReleaseAsync(GitHubConnection connection) => connection.DoAsync(
        "Releasing fraud/v2",
        async token =>
        {
            var (owner, name) = (connection.Repository.Owner, connection.Repository.Name);
            var client = new ReleasesClient(connection.Api);
            var draft = await client.Create(owner, name, new NewRelease("fraud/v2") { Draft = true, Body = "# fraud/v2\n" });
            await client.UploadAsset(draft, new ReleaseAssetUpload("card.md", "text/markdown", new MemoryStream("card"u8.ToArray()), null), token);
            return await client.Edit(owner, name, draft.Id, new ReleaseUpdate { Draft = false });
        },
        TestContext.Current.CancellationToken);
}
