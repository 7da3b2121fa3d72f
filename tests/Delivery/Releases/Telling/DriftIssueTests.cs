using Levain.Delivery.Releases.Connecting;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Levain.Retraining.Deciding;
using Xunit;

namespace Levain.Delivery.Releases.Telling;

public sealed class DriftIssueTests
{
    private static readonly DateOnly Monday = new(2026, 1, 5);
    private static readonly RuleAnswer Columns = Tellings.Alarm("columns drift", Monday);
    private static readonly RuleAnswer Error = Tellings.Alarm("the error is above", Monday.AddDays(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_opened_where_nothing_alarms()
    {
        await using var github = await GitHubs.StartAsync();

        Assert.Null(await TellAsync(github, Tellings.Look(Monday)));
        Assert.Empty(github.State.Issues);
    }

    [Fact]
    public async Task An_issue_is_opened_once_and_follows_what_alarms()
    {
        await using var github = await GitHubs.StartAsync();

        Assert.Equal("issue 1: opened", await TellAsync(github, Tellings.Look(Monday, false, Columns)));
        Assert.Equal("issue 1: up to date", await TellAsync(github, Tellings.Look(Monday.AddDays(1), false, Columns)));
        Assert.Empty(github.State.Comments);
        Assert.Equal("issue 1: what alarms has changed", await TellAsync(github, Tellings.Look(Monday.AddDays(2), false, Columns, Error)));

        var issue = Assert.Single(github.State.Issues);
        Assert.Equal(("fraud: drift", true), (issue.Title, issue.IsOpen));
        Assert.Equal(["levain"], issue.Labels);
        Assert.Contains("fraud as of 2026-01-07", issue.Body, StringComparison.Ordinal);
        Assert.Contains("| the error is above |", Assert.Single(github.State.Comments).Body, StringComparison.Ordinal);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task It_is_closed_with_the_reason_when_no_alarm_is_left_and_the_next_alarm_has_its_own()
    {
        await using var github = await GitHubs.StartAsync();
        await TellAsync(github, Tellings.Look(Monday, true, Columns));

        Assert.Equal("issue 1: closed, no alarm is left", await TellAsync(github, Tellings.Look(Monday.AddDays(3), false, Tellings.Ended("columns drift", Monday, "a new champion"))));
        Assert.Null(await TellAsync(github, Tellings.Look(Monday.AddDays(4))));
        Assert.Equal("issue 2: opened", await TellAsync(github, Tellings.Look(Monday.AddDays(5), false, Error)));

        Assert.Equal((false, "completed"), (github.State.Issues[0].IsOpen, github.State.Issues[0].Reason));
        Assert.Contains("columns drift: the alarm of 2026-01-05 ended: a new champion", Assert.Single(github.State.Comments).Body, StringComparison.Ordinal);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_training_that_is_due_opens_it_without_an_alarm()
    {
        await using var github = await GitHubs.StartAsync();

        await TellAsync(github, Tellings.Look(Monday, retrain: true));

        Assert.Equal("fraud: a training is due", Assert.Single(github.State.Issues).Title);
    }

    [Fact]
    public async Task Others_issues_other_models_and_pull_requests_are_left_alone()
    {
        await using var github = await GitHubs.StartAsync();
        var mark = new Marker("drift", "fraud").ToString();
        github.State.Pulls.Add(new HeldPull { Id = 1, Number = github.State.NextNumber(), Title = "t", Body = mark, HeadOwner = "octo", Head = "f", Base = "main" });
        github.State.Pulls[0].Labels.Add("levain");
        for (var i = 0; i < 120; i++) Add(github.State, $"other {i}", "levain");
        Add(github.State, mark, "stranger");
        Add(github.State, new Marker("drift", "fraud-2").ToString(), "levain");

        Assert.Equal("issue 124: opened", await TellAsync(github, Tellings.Look(Monday, false, Columns)));
        Assert.Equal("issue 124: up to date", await TellAsync(github, Tellings.Look(Monday, false, Columns)));
        Assert.DoesNotContain(github.State.Issues.Take(122), i => i.Title == "fraud: drift");
    }

    [Fact]
    public async Task A_rehearsal_sends_nothing_and_names_the_call()
    {
        using var connection = new GitHubConnections(new GitHubSettings { Api = new Uri("http://127.0.0.1:9/") }, new RushedClock()).Open();

        await new DriftIssue(connection).TellAsync(Tellings.Look(Monday, false, Columns), Cancellation);

        var call = Assert.Single(connection.Calls);
        Assert.Equal(("POST", true), (call.Method, call.Address.EndsWith("/issues", StringComparison.Ordinal)));
        Assert.Contains("fraud: drift", call.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_run_killed_at_any_call_is_finished_by_the_next(bool isMended) => KilledRuns.AreFinishedAsync(
        state => Add(state, Opened(), "levain"),
        (connection, cancellation) => new DriftIssue(connection).TellAsync(
            isMended ? Tellings.Look(Monday.AddDays(2)) : Tellings.Look(Monday.AddDays(2), false, Columns, Error), cancellation),
        state => string.Join('\n', state.Issues.Select(i => $"{i.Number} {i.IsOpen} {i.Title} {i.Body}").Concat(state.Comments.Select(c => c.Body))));

    private static string Opened() => new DriftText(Tellings.Look(Monday, false, Columns)).Body;

    private static void Add(GitHubState state, string body, string label)
    {
        var issue = new HeldIssue { Id = state.NextId(), Number = state.NextNumber(), Title = "some", Body = body };
        issue.Labels.Add(label);
        state.Issues.Add(issue);
    }

    private static async Task<string?> TellAsync(FakeGitHub github, LookTold look)
    {
        using var connection = github.Connect();
        return await new DriftIssue(connection).TellAsync(look, Cancellation);
    }
}
