using Levain.GitHub;
using Levain.GitHub.Faults;
using Octokit;
using Xunit;

namespace Levain.Delivery.Releases.Connecting;

public sealed class PatienceTests
{
    private static readonly PatienceLimits Unhurried = new() { Answer = TimeSpan.FromDays(9), Chance = () => 0 };

    private readonly RushedClock clock = new() { Rushed = TimeSpan.FromSeconds(100) };

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_burst_of_failures_is_waited_out(int status)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => github.Seen.Count <= 3 ? Fault.Answer(status) : null;

        await LookAsync(github);

        Assert.Equal(4, github.Seen.Count);
        Assert.Equal([0.5, 1, 2], clock.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task Failures_without_end_are_told_with_their_number()
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => Fault.Answer(502) with { Body = "<html>Unicorn!</html>" };

        var failed = await Assert.ThrowsAsync<LevainException>(() => LookAsync(github));

        Assert.StartsWith("Looking failed: 127.0.0.1 answers 502, 7 times in a row.", failed.Message, StringComparison.Ordinal);
        Assert.Equal(7, github.Seen.Count);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_After_is_honoured(int status)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => github.Seen.Count == 1 ? Fault.Answer(status, ("Retry-After", "7")) : null;

        await LookAsync(github);

        Assert.InRange(Assert.Single(clock.Waits).TotalSeconds, 7, 9);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_limit_that_is_used_up_is_waited_for_until_its_reset(int status)
    {
        await using var github = await GitHubs.StartAsync();
        var reset = $"{clock.GetUtcNow().AddSeconds(20).ToUnixTimeSeconds()}";
        github.Fail = _ => github.Seen.Count == 1 ? Fault.Answer(status, ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", reset)) : null;

        await LookAsync(github);

        Assert.InRange(Assert.Single(clock.Waits).TotalSeconds, 20, 22);
    }

    [Theory]
    [InlineData(403, """{"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}""")]
    [InlineData(429, """{"message":"Too many requests"}""")]
    public async Task A_secondary_limit_without_headers_is_given_a_minute_and_then_more(int status, string body)
    {
        await using var github = await GitHubs.StartAsync();
        clock.Rushed = TimeSpan.FromHours(1);
        github.Fail = _ => github.Seen.Count <= 3 ? Fault.Answer(status) with { Body = body } : null;

        await LookAsync(github);

        Assert.Equal([1, 2, 4], clock.Waits.Select(w => w.TotalMinutes));
    }

    [Theory]
    [InlineData("Retry-After", "3600", "04:04:06")]
    [InlineData("Retry-After", "Fri, 02 Jan 2026 04:00:00 GMT", "04:00:01")]
    public async Task More_patience_than_there_is_ends_at_once_and_says_until_when(string header, string value, string until)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = _ => Fault.Answer(429, (header, value));

        var failed = await Assert.ThrowsAsync<LevainException>(() => LookAsync(github));

        Assert.Contains($"until 2026-01-02 {until} UTC", failed.Message, StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
        Assert.Single(github.Seen);
    }

    [Fact]
    public async Task The_limit_is_on_the_whole_of_a_connection()
    {
        await using var github = await GitHubs.StartAsync();
        clock.Rushed = TimeSpan.FromHours(1);
        github.Fail = _ => github.Seen.Count % 2 == 1 ? Fault.Answer(429, ("Retry-After", "400")) : null;
        using var connection = Connect(github);

        await LookAsync(connection);
        await LookAsync(connection);
        await Assert.ThrowsAsync<LevainException>(() => LookAsync(connection));

        Assert.Equal(2, clock.Waits.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_is_lost_makes_the_step_look_again_and_nothing_is_made_twice(bool afterEffect)
    {
        await using var github = await GitHubs.StartAsync();
        github.Fail = request => request.IsWrite && github.Writes.Count == 1 ? Fault.Lost(afterEffect) : null;
        using var connection = Connect(github);
        var issues = new IssuesClient(connection.Api);

        await connection.DoAsync(
            "Opening the issue",
            async _ => (await issues.GetAllForRepository("octo", "models")).Any() || await issues.Create("octo", "models", new NewIssue("Drift")) is not null,
            TestContext.Current.CancellationToken);

        Assert.Single(github.State.Issues);
        Assert.Equal(afterEffect ? 1 : 2, github.Writes.Count);
    }

    [Fact]
    public async Task What_will_not_pass_is_asked_once()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Expired } });

        await Assert.ThrowsAsync<LevainException>(() => LookAsync(github));

        Assert.Single(github.Seen);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Somebody_who_stops_is_obeyed_in_the_midst_of_a_wait()
    {
        await using var github = await GitHubs.StartAsync();
        clock.Rushed = TimeSpan.Zero;
        using var stop = new CancellationTokenSource();
        github.Fail = _ => Fault.Answer(502) with { Meanwhile = () => stop.CancelAfter(TimeSpan.FromMilliseconds(100)) };
        using var connection = Connect(github);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LookAsync(connection, stop.Token));
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_with_the_address()
    {
        using var connection = new GitHubConnections(new GitHubSettings { Api = new("http://127.0.0.1:1/"), Push = true, Token = "ghs_token" }, clock).Open();

        var failed = await Assert.ThrowsAsync<LevainException>(() => LookAsync(connection));

        Assert.Contains("nobody answers at 127.0.0.1", failed.Message, StringComparison.Ordinal);
    }

    private GitHubConnection Connect(FakeGitHub github) => new GitHubConnections(github.Settings(), clock) { Limits = Unhurried }.Open();

    private Task<Octokit.Repository> LookAsync(FakeGitHub github) => LookAsync(Connect(github));

    private static Task<Octokit.Repository> LookAsync(GitHubConnection connection, CancellationToken? stop = null) => connection.DoAsync(
        "Looking", _ => new RepositoriesClient(connection.Api).Get("octo", "models"), stop ?? TestContext.Current.CancellationToken);
}
