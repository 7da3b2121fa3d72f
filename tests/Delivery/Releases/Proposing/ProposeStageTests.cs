using Levain.Delivery.Releases.Connecting;
using Xunit;

namespace Levain.Delivery.Releases.Proposing;

/// <summary>Proposals with a real git, a real remote on disk, and a GitHub that knows its description.</summary>
public sealed class ProposeStageTests
{
    [Fact]
    public async Task A_promotion_becomes_a_commit_a_pull_request_and_a_judged_run()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        var before = promoted.Here.State;

        var outcome = await promoted.Here.ProposeAsync(github);

        Assert.Equal("fraud v2: promote 222222222222 pushed to retrain/fraud; pull request 1 opened; ci.yml started", outcome.Finding);
        Assert.Equal(
            ["M\tmodels/fraud/card.md", "D\tmodels/fraud/card/v1.svg", "A\tmodels/fraud/card/v2.svg", "M\tmodels/fraud/champion.json", "M\tmodels/fraud/history.jsonl"],
            Show(promoted, "--name-status", "--no-renames", "--format=").Split('\n'));
        Assert.Equal(promoted.Remote.Head("main"), Show(promoted, "--no-patch", "--format=%P"));
        Assert.Equal(
            "fraud v2: promote 222222222222\n\nbetter by 0.03 | sure. Version 1 was 111111111111; rows up to 2020-02-02.\n\nLevain-Model: fraud",
            Show(promoted, "--no-patch", "--format=%B"));
        Assert.Equal(before, promoted.Here.State);
        var pull = Assert.Single(github.State.Pulls);
        Assert.Equal(("fraud v2: promote 222222222222", "retrain/fraud", "main"), (pull.Title, pull.Head, pull.Base));
        Assert.Equal(("ci.yml", "retrain/fraud"), (github.State.Dispatches[0].Workflow, github.State.Dispatches[0].Name));
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        await promoted.Here.ProposeAsync(github);
        var (head, writes) = (promoted.Remote.Head(promoted.Branch), github.Writes.Count);

        var outcome = await promoted.Here.ProposeAsync(github);

        Assert.Equal("fraud v2: promote 222222222222 was on retrain/fraud; pull request 1 says it already; ci.yml has judged it already or is about to", outcome.Finding);
        Assert.Equal((head, writes), (promoted.Remote.Head(promoted.Branch), github.Writes.Count));
    }

    [Fact]
    public async Task A_training_of_another_night_that_ends_the_same_changes_nothing()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        await promoted.Here.ProposeAsync(github);
        var (head, writes) = (promoted.Remote.Head(promoted.Branch), github.Writes.Count);
        var later = promoted.Clone("later", "--depth=1");
        later.Promote(2, minute: 7);

        await later.ProposeAsync(github);

        Assert.Equal((head, writes), (promoted.Remote.Head(promoted.Branch), github.Writes.Count));
    }

    [Fact]
    public async Task A_later_promotion_takes_the_branch_and_the_pull_request_over()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Promote(2);
        await promoted.Here.ProposeAsync(github);
        var first = promoted.Remote.Head(promoted.Branch);
        var later = promoted.Clone("later");
        later.Promote(3);

        await later.ProposeAsync(github);

        Assert.NotEqual(first, promoted.Remote.Head(promoted.Branch));
        Assert.Equal(promoted.Remote.Head("main"), Show(promoted, "--no-patch", "--format=%P"));
        Assert.Equal("fraud v3: promote 333333333333", Assert.Single(github.State.Pulls).Title);
        Assert.Equal(2, github.State.Dispatches.Count);
    }

    [Fact]
    public async Task Nothing_is_proposed_where_the_commit_has_this_champion()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Keep();

        var outcome = await promoted.Here.ProposeAsync(github);

        Assert.Equal("no promotion to propose: the commit has this champion", outcome.Finding);
        Assert.Null(promoted.Remote.Head(promoted.Branch));
        Assert.Empty(github.Seen);
    }

    [Theory]
    [InlineData("shallow")]
    [InlineData("detached")]
    [InlineData("worktree")]
    [InlineData("shallow, detached, branch there")]
    public async Task Any_kind_of_checkout_will_do(string kind)
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Meddle("main", "a second commit");
        if (kind.Contains("there", StringComparison.Ordinal))
        {
            promoted.Here.Promote(2);
            await promoted.Here.ProposeAsync(github);
        }

        var clone = kind.Contains("shallow", StringComparison.Ordinal) ? promoted.Clone("shallow", "--depth=1") : promoted.Clone("whole");
        if (kind.Contains("detached", StringComparison.Ordinal)) clone.Git("checkout", "--quiet", "--detach");
        if (kind == "worktree")
        {
            clone.Git("worktree", "add", "--quiet", "../tree", "-b", "work");
            clone = new Clone(promoted, Path.Combine(Path.GetDirectoryName(clone.Path)!, "tree"));
            promoted.Settings = promoted.Settings with { Branch = "main" };
        }

        clone.Promote(3);
        var before = clone.State;

        await clone.ProposeAsync(github);

        Assert.Equal(promoted.Remote.Head("main"), Show(promoted, "--no-patch", "--format=%P"));
        Assert.Equal(before, clone.State);
        Assert.Equal("main", Assert.Single(github.State.Pulls).Base);
    }

    [Fact]
    public async Task Names_beyond_ASCII_are_pushed_and_found_again()
    {
        using var promoted = new Promoted("marché-日本");
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Git("push", "--quiet", "origin", "main:größe/ü");
        promoted.Settings = promoted.Settings with { Branch = "größe/ü" };
        promoted.Here.Promote(2);

        await promoted.Here.ProposeAsync(github);
        var writes = github.Writes.Count;
        await promoted.Here.ProposeAsync(github);

        Assert.NotNull(promoted.Remote.Head("retrain/marché-日本"));
        Assert.Equal("größe/ü", Assert.Single(github.State.Pulls).Base);
        Assert.Equal(writes, github.Writes.Count);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task A_checkout_in_a_folder_of_a_larger_repository_proposes_its_own_files()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        var inner = new Clone(promoted, Path.Combine(promoted.Here.Path, "deep", "inner"));
        inner.Promote(2);

        await inner.ProposeAsync(github);

        Assert.All(Show(promoted, "--name-only", "--format=").Split('\n'), l => Assert.StartsWith("deep/inner/models/fraud/", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workflow_commits_in_its_own_name_where_git_knows_none()
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        Forget(promoted.Here);
        promoted.Here.Promote(2);

        await promoted.Here.ProposeAsync(github);

        Assert.Equal("github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>", Show(promoted, "--no-patch", "--format=%an <%ae>"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_checkout_s_own_branch_is_the_base_where_no_workflow_names_one(bool isDetached)
    {
        using var promoted = new Promoted();
        await using var github = await GitHubs.StartAsync();
        promoted.Here.Git("checkout", "--quiet", "-b", "next");
        promoted.Here.Git("push", "--quiet", "origin", "next");
        if (isDetached) promoted.Here.Git("checkout", "--quiet", "--detach");
        promoted.Here.Promote(2);

        await promoted.Here.ProposeAsync(github);

        Assert.Equal(isDetached ? "main" : "next", Assert.Single(github.State.Pulls).Base);
    }

    // Empty, as the machine's own configuration may have a name.
    internal static void Forget(Clone clone)
    {
        clone.Git("config", "user.name", "");
        clone.Git("config", "user.email", "");
    }

    private static string Show(Promoted promoted, params string[] options) =>
        GitRemote.Run(promoted.Remote.Path, ["show", .. options, promoted.Branch]).Trim('\n');
}
