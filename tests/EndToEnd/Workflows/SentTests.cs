using System.Text.Json;
using Levain.Conventions.Workflows;
using Levain.EndToEnd.Checkouts;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Xunit;

namespace Levain.EndToEnd.Workflows;

/// <summary>Build lines of jobs that send, against a GitHub that holds each request against its own description.</summary>
public sealed class SentTests(Bakery bakery) : IAsyncLifetime
{
    private const string Model = "--model=market";

    private CheckoutCopy checkout = null!;
    private FakeGitHub github = null!;
    private Runner runner = null!;

    private static string Head { get; } = new('b', 40);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(FakeGitHub.Missing is not null, FakeGitHub.Missing ?? "");
        checkout = await bakery.ReadyAsync();
        github = await FakeGitHub.StartAsync(new() { Owner = Start.Repository.Split('/')[0], Name = Start.Repository.Split('/')[1] });
        runner = new Runner { GitHub = github };
    }

    [Fact]
    public async Task On_a_pull_request_the_verdict_is_a_check_and_one_comment_however_often_it_runs()
    {
        for (var i = 0; i < 2; i++) (await runner.RunAsync(OnPull("bank/models"), checkout, Model)).Succeeded();

        Assert.Equal(("keep", "1"), (runner.Outputs["verdict"], runner.Outputs["version"]));
        Assert.Equal(checkout.ChampionOf("market")["sha256:".Length..][..12], runner.Outputs["digest"]);
        var check = Assert.Single(github.State.Checks);
        Assert.Equal((Head, "completed", "neutral"), (check.Commit, check.Status, check.Conclusion));
        Assert.Contains("market", Assert.Single(github.State.CommentsOf(7)).Body, StringComparison.Ordinal);
        Assert.Contains("| market | keep |", runner.Summary, StringComparison.Ordinal);
        AssertClean();
    }

    [Fact]
    public async Task A_forks_pull_request_has_the_summary_alone()
    {
        var run = (await runner.RunAsync(OnPull("stranger/models"), checkout, Model)).Succeeded();

        Assert.Empty(github.Writes);
        Assert.Contains("fork", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("| market | keep |", runner.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraining_that_promotes_opens_one_pull_request_and_has_it_judged()
    {
        var remote = checkout.PathTo("../remote.git");
        await checkout.ToolAsync("git", "init", "--quiet", "--bare", remote);
        await checkout.ToolAsync("git", "rm", "--quiet", "-r", "models/market/champion.json", "models/market/history.jsonl");
        await checkout.ToolAsync("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "--quiet", "--message", "No champion yet");
        await checkout.ToolAsync("git", "remote", "add", "origin", remote);
        await checkout.ToolAsync("git", "push", "--quiet", "origin", "HEAD:refs/heads/main");
        github.State.Refs["refs/heads/retrain/market"] = Head;

        (await runner.RunAsync(new("retrain.yml", "retrain", "schedule"), checkout)).Succeeded();

        Assert.Equal("promote", runner.Outputs["verdict"]);
        Assert.Equal(("retrain/market", "main"), (Assert.Single(github.State.Pulls).Head, github.State.Pulls[0].Base));
        Assert.Contains("\"version\": 1", await checkout.ToolAsync("git", "--git-dir", remote, "show", "retrain/market:models/market/champion.json"), StringComparison.Ordinal);
        Assert.Equal("ci.yml", Assert.Single(github.State.Dispatches).Workflow);
        AssertClean();
    }

    [Fact]
    public async Task A_retraining_as_of_a_day_that_is_refused_fails_its_job_and_says_so()
    {
        var start = new Start("retrain.yml", "retrain", "repository_dispatch") { Payload = """{"client_payload":{"model":"market","as_of":"2001-03-30"}}""" };

        (await runner.RunAsync(start, checkout)).Refused();

        Assert.Equal("reject", runner.Outputs["verdict"]);
        Assert.Empty(github.State.Pulls);
        AssertClean();
    }

    [Fact]
    public async Task A_night_without_a_log_fails_its_job_with_a_sentence()
    {
        var run = (await runner.RunAsync(new("monitor.yml", "monitor", "schedule"), checkout)).Refused("There is no folder ");

        Assert.Matches("(?m)^::error .*title=Monitor market", run.Output);
        Assert.DoesNotContain("retrain", runner.Outputs.Keys);
        AssertClean();
    }

    public async ValueTask DisposeAsync()
    {
        runner?.Dispose();
        if (github is not null) await github.DisposeAsync();
        checkout?.Dispose();
    }

    private Start OnPull(string from)
    {
        if (github.State.Pulls.Count == 0)
            github.State.Pulls.Add(new HeldPull { Id = 1, Number = 7, Title = "Feed it", Head = "rye", HeadOwner = "bank", Base = "main" });
        var payload = JsonSerializer.Serialize(new
        {
            action = "opened",
            number = 7,
            pull_request = new
            {
                number = 7,
                head = new { @ref = "rye", sha = Head, repo = new { full_name = from } },
                @base = new { @ref = "main", repo = new { full_name = "bank/models" } },
            },
        });
        return new("ci.yml", "models", "pull_request") { Ref = "refs/pull/7/merge", Payload = payload };
    }

    private void AssertClean()
    {
        Assert.Empty(github.Violations);
        Assert.DoesNotContain(FakeGitHub.Token, runner.Written, StringComparison.Ordinal);
        Assert.All(github.Seen, r => Assert.DoesNotContain(FakeGitHub.Token, r.Body, StringComparison.Ordinal));
    }
}
