using Levain.Samples;
using Xunit;

namespace Levain.Registering;

public sealed class CloneTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private Clone mine = null!, theirs = null!;

    public async ValueTask InitializeAsync()
    {
        using var checkout = new Checkout();
        checkout.Describe("houses", ("houses.csv", Houses.Table(20)));
        await checkout.Registry.PromoteAsync(Champions.Of("sha256:a"), null, Champions.Entry("sha256:a"));
        Directory.Delete(checkout.Workspace.Artifacts, recursive: true);
        Clone.MakeRemote(folder["remote.git"], checkout.Workspace.Root);
        (mine, theirs) = (Clone.Of(folder["remote.git"], folder["mine"]), Clone.Of(folder["remote.git"], folder["theirs"]));
        await theirs.PromoteAsync("sha256:b");
        await mine.PromoteAsync("sha256:c");
        theirs.Does("push", "--quiet", "origin", "main");
    }

    public ValueTask DisposeAsync()
    {
        // Git's objects are read-only, which Windows takes seriously.
        foreach (var file in new DirectoryInfo(folder.Path).GetFiles("*", SearchOption.AllDirectories)) file.IsReadOnly = false;
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_two_clones_that_promote_one_pushes_and_the_other_is_judged_again()
    {
        Assert.False(mine.Can("push", "--quiet", "origin", "main"), "git let a second promotion pass");
        mine.Does("fetch", "--quiet");
        mine.Does("reset", "--quiet", "--hard", "origin/main");
        Told.Says(
            await Told.ByAsync(() => mine.PromoteAsync("sha256:c", judgedAgainst: "sha256:a")),
            "The champion of houses is sha256:b, the candidate was judged against sha256:a: another promotion came first");
        await mine.PromoteAsync("sha256:c", judgedAgainst: "sha256:b");
        Assert.Empty((await PushedAsync("sha256:d")).Faults());
    }

    [Fact]
    public void A_merge_of_two_promotions_conflicts_and_does_not_pass_Verify()
    {
        mine.Does("fetch", "--quiet");
        Assert.False(mine.Can("-c", "user.name=Test", "-c", "user.email=test@example.org", "merge", "--quiet", "origin/main"), "git merged two champions");
        Told.Says(Assert.Single(mine.Faults()), "models/houses/champion.json is not JSON", "git checkout");
    }

    [Theory]
    [InlineData("--ours")]
    [InlineData("--theirs")]
    public void Neither_does_a_merge_that_took_both_histories(string side)
    {
        mine.Does("fetch", "--quiet");
        mine.Can("merge", "--quiet", "origin/main");
        mine.Does("checkout", side, "--", "models/houses/champion.json", "models/houses/card.md");
        mine.TakeBothSides();
        Told.Says(Assert.Single(mine.Faults()), "history.jsonl is not one line of champions: version 2 was promoted after version 2", "Two clones", "--target=Retrain");
    }

    // What the remote holds in the end, as a third clone sees it.
    private async Task<Clone> PushedAsync(string digest)
    {
        await mine.PromoteAsync(digest);
        mine.Does("push", "--quiet", "origin", "main");
        var third = Clone.Of(folder["remote.git"], folder["third"]);
        Assert.Equal(["sha256:a", "sha256:b", "sha256:c", "sha256:d"], third.Registry.History("houses").Select(e => e.Digest));
        Assert.Equal([1, 2, 3, 4], third.Registry.History("houses").Select(e => e.Version!.Value));
        return third;
    }
}
