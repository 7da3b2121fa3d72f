using Levain.Delivery.Releases.Connecting;
using Levain.Gating;
using Levain.GitHub;
using Levain.GitHub.Holding;
using Xunit;

namespace Levain.Delivery.Releases.Telling;

public sealed class CheckRunsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Decision.Promote, "success")]
    [InlineData(Decision.Keep, "neutral")]
    [InlineData(Decision.Inconclusive, "neutral")]
    [InlineData(Decision.Reject, "failure")]
    public async Task A_verdict_is_a_conclusion(Decision decision, string conclusion)
    {
        await using var github = await GitHubs.StartAsync();

        Assert.True(await TellAsync(github, Tellings.Judged(decision)));

        var check = Assert.Single(github.State.Checks);
        Assert.Equal(("fraud: verdict", Tellings.Head, "completed", conclusion), (check.Name, check.Commit, check.Status, check.Conclusion));
        Assert.StartsWith(decision.ToString().ToLowerInvariant() + ": ", check.Title, StringComparison.Ordinal);
        Assert.Contains("| AveragePrecision is at least 0.6 | passed |", check.Summary, StringComparison.Ordinal);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_stage_that_failed_is_a_failure()
    {
        await using var github = await GitHubs.StartAsync();

        await TellAsync(github, new VerdictTold { Model = "fraud", Failure = "Validate: the data ```break``` the contract" });

        var check = Assert.Single(github.State.Checks);
        Assert.Equal(("failure", "failed: Validate: the data ```break``` the contract"), (check.Conclusion, check.Title));
        Assert.StartsWith("````\n", check.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(120, 3)]
    public async Task Fifty_remarks_go_in_a_call_and_a_second_run_sends_nothing(int remarks, int calls)
    {
        await using var github = await GitHubs.StartAsync();
        var told = Tellings.Judged(Decision.Reject, remarks: remarks);

        await TellAsync(github, told);
        await TellAsync(github, told);

        Assert.Equal(calls, github.Writes.Count);
        Assert.Equal(remarks, Assert.Single(github.State.Checks).Annotations.Count);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task Another_verdict_on_the_same_commit_changes_the_same_check_run()
    {
        await using var github = await GitHubs.StartAsync();
        await TellAsync(github, Tellings.Judged(Decision.Reject, remarks: 1));

        await TellAsync(github, Tellings.Judged(Decision.Promote, remarks: 2));

        var check = Assert.Single(github.State.Checks);
        Assert.Equal(("success", 2), (check.Conclusion, check.Annotations.Count));
    }

    [Fact]
    public async Task A_long_summary_is_cut_and_taken()
    {
        await using var github = await GitHubs.StartAsync();

        await TellAsync(github, Tellings.Judged(Decision.Keep) with { Failure = string.Concat(Enumerable.Repeat("zu lang ✂ 𝄞\n", 20_000)), Data = new string('d', 100_000) });

        var check = Assert.Single(github.State.Checks);
        Assert.InRange(check.Summary!.Length, 60_000, 65_535);
        Assert.InRange(check.Text!.Length, 60_000, 65_535);
    }

    [Fact]
    public async Task A_token_that_may_write_no_checks_is_an_answer()
    {
        await using var github = await GitHubs.StartAsync(new() { Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Without("checks") } });

        Assert.False(await TellAsync(github, Tellings.Judged(Decision.Keep)));
    }

    [Fact]
    public Task A_run_killed_at_any_call_is_finished_by_the_next() => KilledRuns.AreFinishedAsync(
        _ => { },
        (connection, cancellation) => new CheckRuns(connection).TellAsync(
            Tellings.Judged(Decision.Reject, remarks: 60), Tellings.Request(), cancellation),
        state => string.Join('\n', state.Checks.Select(Shape)));

    private static string Shape(HeldCheck check) => $"{check.Name} {check.Conclusion} {check.Annotations.Count} {check.Title} {check.Summary}";

    private static async Task<bool> TellAsync(FakeGitHub github, VerdictTold told)
    {
        using var connection = github.Connect();
        return await new CheckRuns(connection).TellAsync(told, Tellings.Request(told), Cancellation);
    }
}
