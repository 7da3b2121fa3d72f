using Levain.Delivery.Releases.Connecting;
using Levain.Gating;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Xunit;

namespace Levain.Delivery.Releases.Telling;

public sealed class PullRequestTellingTests
{
    private static readonly VerdictTold[] Two = [Tellings.Judged(Decision.Promote), Tellings.Judged(Decision.Reject, "marché-日本", remarks: 1)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_model_has_a_check_run_and_all_have_one_comment()
    {
        await using var github = await StartAsync();

        var lines = await TellAsync(github, Tellings.Request(Two));

        Assert.Equal(["check run \"fraud: verdict\": success", "check run \"marché-日本: verdict\": failure", "comment on pull request 7"], lines);
        Assert.Equal(["fraud: verdict", "marché-日本: verdict"], github.State.Checks.Select(c => c.Name));
        var comment = Assert.Single(github.State.Comments).Body;
        Assert.Contains("**fraud: promote, marché-日本: reject**", comment, StringComparison.Ordinal);
        Assert.Contains("[the run](https://github.com/octo/models/actions/runs/12)", comment, StringComparison.Ordinal);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_another_verdict_changes_the_same_comment()
    {
        await using var github = await StartAsync();
        await TellAsync(github, Tellings.Request(Two));
        var writes = github.Writes.Count;

        await TellAsync(github, Tellings.Request(Two));
        Assert.Equal(writes, github.Writes.Count);
        await TellAsync(github, Tellings.Request(Tellings.Judged(Decision.Keep)));

        Assert.Contains("**fraud: keep**", Assert.Single(github.State.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comment_is_found_behind_a_hundred_others_whoever_wrote_it()
    {
        await using var github = await StartAsync();
        for (var i = 0; i < 130; i++) github.State.Comments.Add(new HeldComment { Id = github.State.NextId(), Number = 7, Body = $"comment {i}" });
        github.State.Comments.Add(new HeldComment { Id = github.State.NextId(), Number = 7, Body = "<!-- levain verdicts: all -->\r\nold" });

        await TellAsync(github, Tellings.Request(Two));

        Assert.Equal(131, github.State.Comments.Count);
        Assert.Contains("promote", github.State.Comments[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_of_models_has_a_comment_of_its_own()
    {
        await using var github = await StartAsync();

        await TellAsync(github, Tellings.Request(Two));
        await TellAsync(github, Tellings.Request(Two[0]) with { Chosen = "fraud" });

        Assert.Equal(2, github.State.Comments.Count);
    }

    [Theory]
    [InlineData("checks", "commit status \"fraud: verdict\": success (the token may write no checks)")]
    [InlineData("checks,statuses", "The token may write neither checks nor statuses, so fraud's verdict stands in the summary alone: the workflow's job needs \"permissions: checks: write\".")]
    public async Task Where_checks_are_not_allowed_a_status_says_it_and_else_the_summary_alone(string without, string line)
    {
        await using var github = await StartAsync(without.Split(','));

        var lines = await TellAsync(github, Tellings.Request(Tellings.Judged(Decision.Promote)));

        Assert.Equal([line, "comment on pull request 7"], lines);
        Assert.Equal(without == "checks" ? 1 : 0, github.State.Statuses.Count);
    }

    [Fact]
    public async Task A_status_is_short_and_not_said_twice()
    {
        await using var github = await StartAsync("checks");
        var told = Tellings.Judged(Decision.Reject);
        told = told with { Verdict = told.Verdict! with { Sentence = string.Concat(Enumerable.Repeat("much too long ", 30)) } };

        await TellAsync(github, Tellings.Request(told));
        await TellAsync(github, Tellings.Request(told));

        var status = Assert.Single(github.State.Statuses);
        Assert.Equal(("failure", 140), (status.State, status.Description!.Length));
    }

    [Fact]
    public async Task A_token_that_may_write_nothing_is_told_line_by_line()
    {
        await using var github = await StartAsync("checks", "statuses", "issues", "pull_requests");

        var lines = await TellAsync(github, Tellings.Request(Tellings.Judged(Decision.Promote)));

        Assert.Equal("The token may write no comment: the workflow's job needs \"permissions: pull-requests: write\".", lines[^1]);
        Assert.Empty(github.State.Comments);
    }

    [Fact]
    public async Task Text_of_the_data_obeys_nothing_in_the_comment_and_is_cut_where_it_is_too_long()
    {
        await using var github = await StartAsync();
        var told = new VerdictTold { Model = "fraud", Failure = "Fetch: <!-- levain verdicts: all --> @everyone ``` " + string.Concat(Enumerable.Repeat("xxxxxxxxx\n", 10_000)) };

        await TellAsync(github, Tellings.Request(told));

        var text = Assert.Single(github.State.Comments).Body;
        Assert.InRange(text.Length, 60_000, 65_536);
        Assert.Equal(0, text.IndexOf("<!-- levain", StringComparison.Ordinal));
        Assert.Contains("````\nFetch: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_run_killed_at_any_call_is_finished_by_the_next() => KilledRuns.AreFinishedAsync(
        Prepare,
        (connection, cancellation) => new PullRequestTelling(connection).TellAsync(Tellings.Request(Two), cancellation),
        state => string.Join('\n', state.Checks.Select(c => $"{c.Name} {c.Conclusion} {c.Annotations.Count}").Concat(state.Comments.Select(c => c.Body))));

    private static void Prepare(GitHubState state) =>
        state.Pulls.Add(new HeldPull { Id = 1, Number = 7, Title = "t", HeadOwner = "octo", Head = "feature", Base = "main" });

    private static async Task<FakeGitHub> StartAsync(params string[] without)
    {
        var grant = new TokenGrant();
        var github = await GitHubs.StartAsync(new()
        {
            Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = grant with { Writes = [.. grant.Writes.Except(without)] } },
        });
        Prepare(github.State);
        return github;
    }

    private static async Task<IReadOnlyList<string>> TellAsync(FakeGitHub github, PullRequestTold told)
    {
        using var connection = github.Connect();
        return await new PullRequestTelling(connection).TellAsync(told, Cancellation);
    }
}
