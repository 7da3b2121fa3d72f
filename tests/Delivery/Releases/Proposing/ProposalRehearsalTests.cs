using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Proposing;

public sealed class ProposalRehearsalTests
{
    [Fact]
    public async Task It_names_every_command_and_call_and_changes_nothing_anywhere()
    {
        using var promoted = new Promoted();
        promoted.Here.Promote(2);
        var (state, objects) = (promoted.Here.State, Objects(promoted.Here));
        using var stage = promoted.Here.Stage(null);

        var outcome = await stage.RunAsync(new NamedModel("fraud"), new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);

        Assert.Equal("would propose fraud v2: promote 222222222222 on retrain/fraud; --push does it", outcome.Finding);
        var made = stage.Find("fraud")!;
        Assert.Matches(
            """
            ^GIT_INDEX_FILE=index git read-tree HEAD
            GIT_INDEX_FILE=index git update-index --add --remove -- models/fraud/card.md models/fraud/card/v1.svg models/fraud/card/v2.svg models/fraud/champion.json models/fraud/history.jsonl
            GIT_INDEX_FILE=index git write-tree
            git commit-tree [0-9a-f]{40} -p HEAD -F -
            git push --porcelain --force-with-lease=refs/heads/retrain/fraud: origin COMMIT:refs/heads/retrain/fraud$
            """.ReplaceLineEndings("\n"),
            string.Join('\n', made.Commands));
        Assert.Equal(["POST", "POST"], made.Calls.Select(c => c.Method));
        Assert.Equal(state, promoted.Here.State);
        Assert.Equal(objects, Objects(promoted.Here));
        Assert.Null(promoted.Remote.Head(promoted.Branch));
    }

    [Fact]
    public async Task It_says_the_same_each_time()
    {
        using var promoted = new Promoted();
        promoted.Here.Promote(2);

        Assert.Equal(await LinesAsync(promoted), await LinesAsync(promoted));
    }

    private static async Task<string> LinesAsync(Promoted promoted)
    {
        using var stage = promoted.Here.Stage(null);
        await stage.RunAsync(new NamedModel("fraud"), new RunOptions(), Silence.Here, TestContext.Current.CancellationToken);
        return string.Join('\n', stage.Find("fraud")!.Commands.Concat(stage.Find("fraud")!.Calls.Select(c => c.ToString())));
    }

    private static string Objects(Clone clone) => clone.Git("count-objects", "-v");
}
