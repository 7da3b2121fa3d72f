using Levain.GitHub.Faults;
using Levain.Stages;
using Xunit;

namespace Levain.Delivery.Releases.Publishing;

public sealed class ReleasingTests
{
    private const string Other = "ffffffffffffffffffffffffffffffffffffffff";

    [Fact]
    public async Task A_draft_is_opened_its_files_are_sent_and_the_publication_comes_last()
    {
        await using var bench = await ReleaseBench.StartAsync();
        var released = await bench.ReleaseAsync();
        bench.AssertReleased();
        Assert.False(released.Draft);
        Assert.Equal(["POST", "POST", "POST", "POST", "PATCH"], bench.Hub.Writes.Select(w => w.Method));
        Assert.Contains("\"draft\":true", bench.Hub.Writes[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"draft\":false", bench.Hub.Writes[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await using var bench = await ReleaseBench.StartAsync();
        await bench.ReleaseAsync();
        var before = bench.Hub.Writes.Count;
        await bench.ReleaseAsync();
        Assert.Equal(before, bench.Hub.Writes.Count);
        bench.AssertReleased();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_run_killed_at_each_call_is_finished_by_the_next(bool afterEffect)
    {
        await using var counted = await ReleaseBench.StartAsync();
        await counted.ReleaseAsync();
        for (var call = 1; call <= counted.Hub.Seen.Count; call++)
        {
            await using var bench = await ReleaseBench.StartAsync();
            using var killed = new CancellationTokenSource();
            var left = call;
            bench.Hub.Fail = _ => --left == 0 ? Fault.Lost(afterEffect) with { Meanwhile = killed.Cancel } : null;
            await Assert.ThrowsAnyAsync<Exception>(() => bench.ReleaseAsync(cancellation: killed.Token));
            bench.Hub.Fail = null;
            await bench.ReleaseAsync();
            bench.AssertReleased();
        }
    }

    [Fact]
    public async Task A_cut_upload_of_50_MB_is_sent_anew()
    {
        await using var bench = await ReleaseBench.StartAsync();
        var draft = bench.Draft() with { Assets = [bench.Asset("big.bin", new string('b', 50_000_000)), bench.Asset(ReleaseIdentity.FileName, ReleaseIdentity.Text(bench.Champion))] };
        var cuts = 2;
        bench.Hub.Cut = r => r.Path.Contains("big.bin", StringComparison.Ordinal) && cuts-- > 0 ? 20_000_000 : null;
        await bench.ReleaseAsync(draft);
        Assert.True(cuts < 0);
        bench.AssertReleased(draft);
    }

    [Fact]
    public async Task Two_releases_at_once_end_as_one()
    {
        for (var round = 0; round < 8; round++)
        {
            await using var bench = await ReleaseBench.StartAsync();
            var draft = bench.Draft();
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => bench.ReleaseAsync(draft))));
            bench.AssertReleased(draft);
        }
    }

    [Fact]
    public async Task A_second_draft_that_was_opened_in_the_same_moment_goes()
    {
        await using var bench = await ReleaseBench.StartAsync();
        var isFirst = true;
        bench.Hub.Fail = r =>
        {
            if (r is { Method: "POST", Path: "/repos/octo/models/releases" } && isFirst)
            {
                isFirst = false;
                bench.Hold(isDraft: true);
            }

            return null;
        };
        await bench.ReleaseAsync();
        bench.AssertReleased();
    }

    [Fact]
    public async Task A_draft_of_an_earlier_run_is_set_right_and_gets_what_it_lacks()
    {
        await using var bench = await ReleaseBench.StartAsync();
        var draft = bench.Hold(isDraft: true, body: bench.Draft(notes: "Older notes.").Body);
        draft.Target = Other;
        draft.Assets.Add(bench.Held("card.md", "# Card\n"));
        draft.Assets.Add(bench.Held("model.zip", "of another run"));
        draft.Assets.Add(new() { Id = bench.State.NextId(), Name = ReleaseIdentity.FileName, IsStarter = true });
        draft.Assets.Add(bench.Held(ReleaseStage.NotesFile, "Notes that were too long then."));
        await bench.ReleaseAsync();
        bench.AssertReleased();
        Assert.Equal(3, bench.Hub.Writes.Count(w => w.Method == "DELETE"));
        Assert.Equal(2, bench.Hub.Writes.Count(w => w.Path.Contains("/assets?name=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_draft_that_a_person_made_is_left_as_it_is()
    {
        await using var bench = await ReleaseBench.StartAsync();
        bench.Hold(isDraft: true, body: "By hand.");
        Told.Says(await Told.ByAsync(() => bench.ReleaseAsync()), "a draft for fraud/v2 that was not made by this target", "Nothing was changed", "by hand");
        Assert.Empty(bench.Hub.Writes);
    }

    [Fact]
    public async Task A_tag_on_the_image_s_commit_is_taken()
    {
        await using var bench = await ReleaseBench.StartAsync();
        bench.State.Refs["refs/tags/" + ReleaseBench.Tag] = ReleaseBench.Commit;
        await bench.ReleaseAsync();
        bench.AssertReleased();
    }

    [Fact]
    public async Task A_tag_on_another_commit_refuses_before_anything_is_written()
    {
        await using var bench = await ReleaseBench.StartAsync();
        bench.State.Refs["refs/tags/" + ReleaseBench.Tag] = Other;
        Told.Says(await Told.ByAsync(() => bench.ReleaseAsync()), "The tag fraud/v2 names the commit ffffffffffff", "made from 123456789012", "Check out ffffffffffff", "git push --delete origin fraud/v2");
        Assert.Empty(bench.Hub.Writes);
    }

    [Theory]
    [InlineData("other")]
    [InlineData(null)]
    public async Task A_public_release_of_another_champion_is_never_changed(string? identity)
    {
        await using var bench = await ReleaseBench.StartAsync();
        var there = bench.Hold(isDraft: false);
        if (identity is not null) there.Assets.Add(bench.Held(ReleaseIdentity.FileName, identity));
        Told.Says(await Told.ByAsync(() => bench.ReleaseAsync()), "fraud/v2 is published already", "does not name this champion", Digest.Brief(bench.Champion), "never changed");
        Assert.Empty(bench.Hub.Writes);
    }

    [Fact]
    public async Task A_public_release_of_this_champion_is_left_alone_whatever_commit_it_was_made_from()
    {
        await using var bench = await ReleaseBench.StartAsync();
        await bench.ReleaseAsync();
        var released = await bench.ReleaseAsync(bench.Draft(notes: "Others.", commit: Other));
        bench.AssertReleased();
        Assert.Equal(ReleaseBench.Commit, released.TargetCommitish);
    }

    [Fact]
    public async Task A_late_draft_beside_a_public_release_goes()
    {
        await using var bench = await ReleaseBench.StartAsync();
        await bench.ReleaseAsync();
        bench.Hold(isDraft: true);
        await bench.ReleaseAsync();
        bench.AssertReleased();
    }

    [Fact]
    public async Task A_file_that_changed_while_others_were_sent_is_not_published()
    {
        await using var bench = await ReleaseBench.StartAsync();
        bench.Hub.Fail = r =>
        {
            if (r.Path.Contains("name=model.zip", StringComparison.Ordinal))
            {
                var assets = bench.State.Releases.Single().Assets;
                assets[0] = bench.Held(assets[0].Name, "somebody else's");
            }

            return null;
        };
        Told.Says(await Told.ByAsync(() => bench.ReleaseAsync()), "card.md of the draft fraud/v2 is not what this run sent", "Nothing was published");
        Assert.Empty(bench.State.Published);
    }

    [Fact]
    public async Task A_commit_that_was_not_pushed_is_named()
    {
        await using var bench = await ReleaseBench.StartAsync(new() { Commits = [Other] });
        Told.Says(await Told.ByAsync(() => bench.ReleaseAsync()), "octo/models does not know the commit 123456789012", "git push origin HEAD");
        Assert.Empty(bench.State.Releases);
    }

    [Fact]
    public async Task Where_no_digest_is_counted_the_bytes_are_read()
    {
        await using var bench = await ReleaseBench.StartAsync();
        var asset = bench.Asset("card.md", "# Card\n");
        bench.Hold(isDraft: true).Assets.Add(bench.Held(asset.Name, "# Card\n"));
        var there = new FoundAsset { Id = bench.State.Releases[0].Assets[0].Id, Name = asset.Name, State = FoundAsset.Uploaded, Size = asset.Bytes };
        using var connection = bench.Open();
        var files = new DraftFiles(connection, new ReleaseSite(connection), TestContext.Current.CancellationToken);
        Assert.True(await files.IsSameAsync(there, asset));
        Assert.False(await files.IsSameAsync(there, bench.Asset("card.md", "# Cart\n")));
    }

    [Fact]
    public async Task Releases_of_other_models_and_versions_are_nobody_s_business()
    {
        await using var bench = await ReleaseBench.StartAsync();
        foreach (var tag in new[] { "fraud/v1", "fraud/v20", "market/v2", "v2" }) bench.Hold(isDraft: tag == "fraud/v20", tag: tag);
        await bench.ReleaseAsync();
        Assert.Equal(5, bench.State.Releases.Count);
        using var connection = bench.Open();
        Assert.Equal([1, 2], (await ReleasedVersions.OfAsync(connection, "fraud", TestContext.Current.CancellationToken)).Keys);
    }
}
