using System.Text.Json;
using Levain.Conventions.Workflows;
using Levain.EndToEnd.Checkouts;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Xunit;

namespace Levain.EndToEnd.Workflows;

/// <summary>Build lines of jobs that send, each with the token that its permissions give, against a GitHub that holds each request against its own description.</summary>
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
    }

    [Fact]
    public async Task On_a_pull_request_the_verdict_is_a_check_and_one_comment_however_often_it_runs()
    {
        for (var i = 0; i < 2; i++) (await RunAsync(OnPull("bank/models"), Model)).Succeeded();

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
        // Whatever a workflow says, the token of a fork's run may only read.
        var run = (await RunAsync(OnPull("stranger/models"), Model, TokenGrant.ReadOnly)).Succeeded();

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

        (await RunAsync(new("retrain.yml", "retrain", "schedule"))).Succeeded();

        Assert.Equal("promote", runner.Outputs["verdict"]);
        var pull = Assert.Single(github.State.Pulls, p => p.IsOpen);
        Assert.Equal(("retrain/market", "main"), (pull.Head, pull.Base));
        Assert.Contains("\"version\": 1", await checkout.ToolAsync("git", "--git-dir", remote, "show", "retrain/market:models/market/champion.json"), StringComparison.Ordinal);
        Assert.Equal("ci.yml", Assert.Single(github.State.Dispatches).Workflow);
        AssertClean();
    }

    [Fact]
    public async Task A_retraining_as_of_a_day_that_is_refused_fails_its_job_and_says_so()
    {
        var start = new Start("retrain.yml", "retrain", "repository_dispatch") { Payload = """{"client_payload":{"model":"market","as_of":"2001-03-30"}}""" };

        (await RunAsync(start)).Refused();

        Assert.Equal("reject", runner.Outputs["verdict"]);
        Assert.DoesNotContain(github.State.Pulls, p => p.IsOpen);
        AssertClean();
    }

    [Fact]
    public async Task A_night_without_a_log_fails_its_job_with_a_sentence()
    {
        var run = (await RunAsync(new("monitor.yml", "monitor", "schedule"))).Refused("There is no folder ");

        Assert.Matches("(?m)^::error .*title=Monitor market", run.Output);
        Assert.DoesNotContain("retrain", runner.Outputs.Keys);
        AssertClean();
    }

    // MonitoringTests has its like for every push; here the service is started for it once more.
    [Fact(Explicit = true), Trait("Run", "Soak")]
    public async Task A_night_decides_keeps_its_ledger_and_tells_the_jobs_that_follow()
    {
        await ServeAsync();
        var start = new Start("monitor.yml", "monitor", "workflow_dispatch") { Inputs = """{"model":"","reason":"a new desk"}""" };

        var run = (await RunAsync(start)).Succeeded();

        Assert.Contains("retrain: by hand: a new desk", run.Output, StringComparison.Ordinal);
        Assert.Equal(("true", "keep"), (runner.Outputs["retrain"], runner.Outputs["verdict"]));
        Assert.Single(File.ReadAllLines(checkout.PathTo("artifacts/market/decisions.jsonl")));
        Assert.Contains("## Monitoring of market", runner.Summary, StringComparison.Ordinal);
        Assert.Equal("Levain", Assert.Single(github.State.Issues).Labels.Single(), ignoreCase: true);
        Assert.Empty(github.State.Dispatches);
        AssertClean();
    }

    [Fact]
    public async Task Without_push_nobody_is_asked()
    {
        (await RunAsync(new("ci.yml", "models", "push"), Model)).Succeeded();

        Assert.Empty(github.Seen);
        Assert.Equal("keep", runner.Outputs["verdict"]);
    }

    public async ValueTask DisposeAsync()
    {
        runner?.Dispose();
        if (github is not null) await github.DisposeAsync();
        checkout?.Dispose();
    }

    // GitHub's own list of heads: what the build pushes goes to a remote on disk.
    private async Task<ScriptRun> RunAsync(Start start, string options = "", TokenGrant? grant = null)
    {
        if (github is null)
        {
            var names = Start.Repository.Split('/');
            github = await FakeGitHub.StartAsync(new() { Owner = names[0], Name = names[1], Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = grant ?? GrantOf(start) } });
            github.State.Refs["refs/heads/retrain/market"] = Head;
            github.State.Pulls.Add(new HeldPull { Id = 1, Number = 7, Title = "Feed it", Head = "rye", HeadOwner = "bank", Base = "main", IsOpen = start.Event == "pull_request" });
            runner = new Runner { GitHub = github };
        }

        return await runner.RunAsync(start, checkout, options);
    }

    private static TokenGrant GrantOf(Start start) => new()
    {
        Writes = [.. Workflow.Parse(start.File, WorkflowFiles.All[start.File]).Job(start.Job).Node.Texts("permissions")
            .Where(p => p.Value == "write").Select(p => p.Key.Replace('-', '_'))],
    };

    private async Task ServeAsync()
    {
        var url = "http://127.0.0.1:" + ServedCheckout.FreePort();
        using var service = checkout.StartBuild("--target=Serve", Model, "--url=" + url);
        await service.SaysAsync("Application started");
        using var client = new HttpClient { BaseAddress = new Uri(url + "/") };
        await GoldenTraffic.SendAsync(checkout, client, TestContext.Current.CancellationToken);
        await service.SignalAsync("TERM");
        (await service.EndAsync()).Succeeded();
    }

    private static Start OnPull(string from)
    {
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
