using Levain.Delivery.Releases.Connecting;
using Levain.GitHub;
using Levain.GitHub.Faults;
using Levain.GitHub.Holding;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>What stands in a proposal's way.</summary>
public sealed class ProposalFaultTests
{
    [Fact]
    public async Task A_branch_that_somebody_else_ended_is_left_as_it_is()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        await promoted.Here.ProposeAsync(github);
        var theirs = promoted.Meddle(promoted.Branch);

        var told = await Assert.ThrowsAsync<LevainException>(() => promoted.Here.ProposeAsync(github));

        Assert.StartsWith($"The branch retrain/fraud ends with {theirs[..12]}, which somebody else made.", told.Message, StringComparison.Ordinal);
        Assert.Equal(theirs, promoted.Remote.Head(promoted.Branch));
    }

    [Fact]
    public async Task Of_two_proposals_at_once_one_wins_and_the_other_takes_over_when_it_is_run_again()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        var other = promoted.Clone("other");
        promoted.Here.Promote(2);
        other.Promote(3);
        var stage = promoted.Here.Stage(github, g => g.BeforePush = () => other.ProposeAsync(github));

        var told = await Assert.ThrowsAsync<LevainException>(() => RunAsync(stage));
        Assert.StartsWith("Somebody else moved retrain/fraud at the same time.", told.Message, StringComparison.Ordinal);
        await promoted.Here.ProposeAsync(github);

        Assert.Equal("fraud v2: promote 222222222222", Assert.Single(github.State.Pulls).Title);
    }

    [Fact]
    public async Task A_remote_that_is_gone_is_told_without_the_login_in_its_address()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        await promoted.Here.ProposeAsync(github);
        promoted.Here.Git("remote", "set-url", "origin", "http://x-access-token:ghs_s3cret@127.0.0.1:9/octo/models.git");

        var told = await Assert.ThrowsAsync<LevainException>(() => promoted.Here.ProposeAsync(github));

        Assert.StartsWith("The remote origin cannot be asked for retrain/fraud: ", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ghs_s3cret", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remote_that_refuses_is_told_with_its_reason()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        var hook = Path.Combine(promoted.Remote.Path, "hooks", "pre-receive");
        File.WriteAllText(hook, "#!/bin/sh\necho protected by rule 7 >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var told = await Assert.ThrowsAsync<LevainException>(() => promoted.Here.ProposeAsync(github));

        Assert.StartsWith("The remote did not take retrain/fraud: ", told.Message, StringComparison.Ordinal);
        Assert.Contains("protected by rule 7", told.Message, StringComparison.Ordinal);
        Assert.Contains("permissions: contents: write", told.Message, StringComparison.Ordinal);
        Assert.Empty(github.State.Pulls);
    }

    [Theory]
    [InlineData("no remote", "This clone has no remote origin to push retrain/fraud to.")]
    [InlineData("no repository", "This folder is no git repository, so there is nothing to propose a promotion to.")]
    [InlineData("no commit", "This repository has no commit yet, so there is nothing to propose a promotion to.")]
    [InlineData("no name", "git does not know in whose name to commit.")]
    [InlineData("no history", "The champion of fraud is 222222222222, and no line of models/fraud/history.jsonl says how it became it")]
    public async Task What_is_missing_is_named(string what, string sentence)
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        if (what == "no remote") promoted.Here.Git("remote", "remove", "origin");
        if (what is "no repository" or "no commit") Directory.Move(Path.Combine(promoted.Here.Path, ".git"), Path.Combine(promoted.Here.Path, "away"));
        if (what == "no commit") promoted.Here.Git("init", "--quiet");
        if (what == "no history") File.WriteAllLines(promoted.Here.Workspace.History("fraud"), File.ReadLines(promoted.Here.Workspace.History("fraud")).Take(1).ToList());
        if (what == "no name")
        {
            promoted.Settings = promoted.Settings with { IsWorkflow = false };
            ProposeStageTests.Forget(promoted.Here);
        }

        var told = await Assert.ThrowsAsync<LevainException>(() => promoted.Here.ProposeAsync(github));

        Assert.StartsWith(sentence, told.Message, StringComparison.Ordinal);
        Assert.Empty(github.Writes);
    }

    [Fact]
    public async Task A_repository_that_lets_no_workflow_open_pull_requests_is_told_how_to()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync(new() { ActionsMayOpenPulls = false });
        promoted.Here.Promote(2);

        var told = await Assert.ThrowsAsync<LevainException>(() => promoted.Here.ProposeAsync(github));

        Assert.StartsWith("The branch retrain/fraud is pushed, but this token may open no pull request: ", told.Message, StringComparison.Ordinal);
        Assert.NotNull(promoted.Remote.Head(promoted.Branch));
    }

    [Theory]
    [InlineData("actions", true)]
    [InlineData("", false)]
    public async Task A_workflow_that_cannot_be_started_is_a_line_and_no_failure(string without, bool isThere)
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync(new()
        {
            Tokens = new Dictionary<string, TokenGrant> { [FakeGitHub.Token] = TokenGrant.Without(without) },
            Workflows = isThere ? ["ci.yml"] : [],
        });
        promoted.Here.Promote(2);

        var outcome = await promoted.Here.ProposeAsync(github);

        Assert.Contains("ci.yml was not started on retrain/fraud (", outcome.Finding, StringComparison.Ordinal);
        Assert.Single(github.State.Pulls);
    }

    [Fact]
    public async Task A_pull_request_that_another_run_opened_meanwhile_is_taken_over()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        github.Fail = request => request is { Method: "POST", Path: "/repos/octo/models/pulls" } && github.State.Pulls.Count == 0
            ? new Fault
            {
                Meanwhile = () => github.State.Pulls.Add(Theirs(github)),
            }
            : null;

        var outcome = await promoted.Here.ProposeAsync(github);

        Assert.Contains("pull request 1 updated", outcome.Finding, StringComparison.Ordinal);
        Assert.Equal("fraud v2: promote 222222222222", Assert.Single(github.State.Pulls).Title);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_run_killed_at_any_call_is_finished_by_the_next(int at)
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = 0;
        if (at > 0) github.Fail = _ => ++calls == at ? new Fault { Reset = true, AfterEffect = true, Meanwhile = killed.Cancel } : null;
        var stage = promoted.Here.Stage(github, g => g.AfterPush = at == 0 ? killed.Cancel : null);
        await Assert.ThrowsAnyAsync<Exception>(() => stage.RunAsync(new NamedModel("fraud"), new RunOptions(), Silence.Here, killed.Token));
        github.Fail = null;

        await promoted.Here.ProposeAsync(github);

        Assert.Single(github.State.Pulls);
        Assert.Single(github.State.Dispatches);
        Assert.Equal(promoted.Remote.Head(promoted.Branch), github.State.Refs["refs/heads/retrain/fraud"]);
    }

    private static HeldPull Theirs(FakeGitHub github) => new()
    {
        Id = 1,
        Number = github.State.NextNumber(),
        Title = "theirs",
        Body = "b",
        HeadOwner = "octo",
        Head = "retrain/fraud",
        Base = "main",
    };

    private static Task<StageOutcome> RunAsync(ProposeStage stage) =>
        stage.RunAsync(new NamedModel("fraud"), new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);
}
