using Levain.GitHub;
using Levain.GitHub.Faults;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class TokenCheckTests
{
    private const GitHubNeeds All =
        GitHubNeeds.Contents | GitHubNeeds.PullRequests | GitHubNeeds.Issues | GitHubNeeds.Checks | GitHubNeeds.Statuses | GitHubNeeds.Actions;

    [Fact]
    public async Task A_token_with_every_right_passes_and_nothing_was_changed()
    {
        await using var github = await GitHubs.StartAsync(new() { Commits = [new('a', 40)] });

        Assert.Empty(await CheckAsync(github.Settings(), All));

        Assert.Empty(github.Violations);
        Assert.Equal(6, github.Writes.Count);
        Assert.True(github.State is { Releases: [], Pulls: [], Issues: [], Checks: [], Statuses: [], Dispatches: [] }, "a probe had an effect");
        Assert.Equal(["refs/heads/main"], github.State.Refs.Keys);
    }

    [Theory]
    [InlineData("contents", "contents: write")]
    [InlineData("pull_requests", "pull-requests: write")]
    [InlineData("issues", "issues: write")]
    [InlineData("checks", "checks: write")]
    [InlineData("statuses", "statuses: write")]
    [InlineData("actions", "actions: write")]
    public async Task A_right_that_lacks_is_named_as_a_workflow_writes_it(string permission, string written)
    {
        await using var github = await GitHubs.StartAsync(new()
        {
            Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Without(permission) },
            Commits = [new('a', 40)],
        });

        var refused = await Assert.ThrowsAsync<LevainException>(() => CheckAsync(github.Settings(), All));

        Assert.Contains($"lacks '{written}'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("permissions:", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_that_is_not_needed_is_not_asked_for()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.ReadOnly } });

        await CheckAsync(github.Settings(), GitHubNeeds.None);

        Assert.Equal(["GET /repos/octo/models"], github.Seen.Select(r => $"{r.Method} {r.Path}"));
    }

    [Theory]
    [InlineData(null, "GITHUB_TOKEN is not set")]
    [InlineData("", "GITHUB_TOKEN is not set")]
    [InlineData("ghs_half\nghs_other", "line break")]
    [InlineData("ghs_half ", "space")]
    [InlineData("ghs_\u0007bell", "control character")]
    [InlineData("ghs_schlüssel", "letter")]
    public async Task A_token_that_cannot_be_right_is_named_before_anything_is_sent(string? token, string fault)
    {
        await using var github = await GitHubs.StartAsync();

        var refused = await Assert.ThrowsAsync<LevainException>(() => CheckAsync(github.Settings(token), All));

        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
        if (token is { Length: > 0 }) Assert.DoesNotContain("ghs_", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(github.Seen);
    }

    [Fact]
    public async Task An_expired_token_is_named_at_once()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Expired } });

        var refused = await Assert.ThrowsAsync<LevainException>(() => CheckAsync(github.Settings(), All));

        Assert.Contains("expired", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, refused.ToString(), StringComparison.Ordinal);
        Assert.Single(github.Seen);
    }

    [Fact]
    public async Task A_repository_that_is_not_seen_is_named_with_what_to_look_at()
    {
        await using var github = await GitHubs.StartAsync(new() { IsPrivate = true, Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = new() { SeesRepository = false } } });

        var refused = await Assert.ThrowsAsync<LevainException>(() => CheckAsync(github.Settings(), All));

        Assert.Contains("octo/models", refused.Message, StringComparison.Ordinal);
        Assert.Contains("GITHUB_REPOSITORY", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_nobody_names_is_asked_for()
    {
        var refused = await Assert.ThrowsAsync<LevainException>(() => CheckAsync(new() { Push = true, Token = "ghs_token" }, All));

        Assert.Contains("GITHUB_REPOSITORY=owner/name", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_repository_is_followed_and_told()
    {
        await using var github = await GitHubs.StartAsync(new() { FormerName = "old-models", Commits = [new('a', 40)] });

        var told = await CheckAsync(github.Settings() with { Repository = new("octo", "old-models") }, All);

        Assert.Contains("octo/old-models octo/models by now", Assert.Single(told), StringComparison.Ordinal);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_rehearsal_needs_neither_token_nor_repository() =>
        Assert.Empty(await CheckAsync(new() { Api = new("http://127.0.0.1:1/") }, All));

    [Fact]
    public async Task A_rate_limit_is_not_taken_for_a_right_that_lacks()
    {
        await using var github = await GitHubs.StartAsync();
        var asked = 0;
        github.Fail = request => request.IsWrite && asked++ == 0 ? Fault.Answer(403, ("Retry-After", "3")) : null;

        Assert.Empty(await CheckAsync(github.Settings(), GitHubNeeds.Contents));
    }

    private static Task<IReadOnlyList<string>> CheckAsync(GitHubSettings settings, GitHubNeeds needs) =>
        new TokenCheck(new GitHubConnections(settings, new RushedClock())).DemandAsync(needs, TestContext.Current.CancellationToken);
}
