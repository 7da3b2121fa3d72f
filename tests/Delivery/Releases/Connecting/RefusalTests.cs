using Levain.GitHub;
using Levain.GitHub.Faults;
using Octokit;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(401, """{"message":"Bad credentials"}""", "does not know the token in GITHUB_TOKEN")]
    [InlineData(403, """{"message":"Resource not accessible by integration"}""", "may not do that: Resource not accessible by integration. A fork's pull request gets a token that only reads")]
    [InlineData(404, """{"message":"Not Found"}""", "may not see octo/models")]
    [InlineData(409, """{"message":"Conflict"}""", "Somebody else changed the same thing")]
    [InlineData(410, """{"message":"Issues are disabled for this repo"}""", "switched off in the repository's settings (Issues are disabled for this repo)")]
    [InlineData(413, "<html>too large</html>", "larger than it, or a proxy before it, takes")]
    [InlineData(451, """{"message":"Repository access blocked"}""", "It says: Repository access blocked.")]
    [InlineData(422, """{"message":"Validation Failed","errors":[{"resource":"Release","code":"already_exists","field":"tag_name"}]}""",
        "It finds fault with what was sent: Release.tag_name: already_exists.")]
    [InlineData(422, """{"message":"Validation Failed","errors":[{"resource":"Release","code":"custom","field":"body","message":"body is too long (maximum is 125000 characters)"}]}""",
        "Release.body: body is too long (maximum is 125000 characters).")]
    [InlineData(422, """{"message":"Reference already exists"}""", "Reference already exists.")]
    [InlineData(422, """{"message":"Validation Failed","errors":["head sha can't be blank"]}""", "It finds fault with what was sent")]
    public async Task A_refusal_is_a_sentence_with_what_to_do(int status, string body, string sentence)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => Fault.Answer(status, ("Content-Type", "application/json")) with { Body = body };

        var refused = await RefusedAsync(github);

        Assert.StartsWith($"Opening the issue was refused: 127.0.0.1 answers {status} to octo/models. ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, refused.ToString(), StringComparison.Ordinal);
        Assert.Single(github.Seen);
    }

    [Theory]
    [InlineData("contents=write", "lacks 'contents: write'")]
    [InlineData("pull_requests=write,contents=read", "lacks 'pull-requests: write' and 'contents: read'")]
    [InlineData("issues=write; pull_requests=write", "lacks 'issues: write' or 'pull-requests: write'")]
    public async Task The_right_that_lacks_is_named(string header, string sentence)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => Fault.Answer(403, ("X-Accepted-GitHub-Permissions", header));

        Assert.Contains(sentence, (await RefusedAsync(github)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_token_is_asked_for()
    {
        await using var github = await GitHubs.StartAsync();

        Assert.Contains("GITHUB_TOKEN is not set", (await RefusedAsync(github, token: null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_can_tell_a_right_that_lacks_from_a_limit()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.ReadOnly } });
        using var connection = github.Connect();
        var lacks = await Assert.ThrowsAnyAsync<ApiException>(() => new IssuesClient(connection.Api).Create("octo", "models", new NewIssue("Drift")));
        github.Fail = _ => Fault.Answer(403, ("Retry-After", "1"));
        var limit = await Assert.ThrowsAnyAsync<ApiException>(() => new IssuesClient(connection.Api).Create("octo", "models", new NewIssue("Drift")));

        Assert.True(lacks.LacksRight(TimeProvider.System));
        Assert.False(limit.LacksRight(TimeProvider.System));
    }

    private static async Task<LevainException> RefusedAsync(FakeGitHub github, string? token = FakeGitHub.Token)
    {
        using var connection = github.Connect(token: token);
        return await Assert.ThrowsAsync<LevainException>(() => connection.DoAsync(
            "Opening the issue", _ => new IssuesClient(connection.Api).Create("octo", "models", new NewIssue("Drift")), TestContext.Current.CancellationToken));
    }
}
