using Levain.Scoring.Serving;
using Xunit;

namespace Levain.Scoring.Loading;

/// <summary>A new champion takes its place while requests go on.</summary>
public sealed class ReloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Under_load_no_request_is_dropped_and_each_is_answered_by_the_old_or_the_new()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (old, request) = (folder.Digest("loan"), folder.Request("loan"));
        folder.Promote("loan");
        var (next, done) = (folder.Digest("loan"), 0);
        Assert.NotEqual(old, next);
        using var moved = new SemaphoreSlim(0);
        var asking = Enumerable.Range(0, 8).Select(_ => Task.Run(AskAsync, Cancellation)).ToList();
        await moved.WaitAsync(Cancellation);
        service.Shelf.Refresh();
        var digests = (await Task.WhenAll(asking)).SelectMany(d => d).ToHashSet();
        Assert.Equal(new HashSet<string> { old, next }, digests);

        async Task<List<string>> AskAsync()
        {
            List<string> told = [];
            while (told.Count(d => d == next) < 20)
            {
                var answer = await service.Call.PredictAsync("loan", request);
                Assert.True(answer.Status == 200, answer.Text);
                told.Add(answer.Json.GetProperty("digest").GetString()!);
                if (Interlocked.Increment(ref done) == 200) moved.Release();
            }

            return told;
        }
    }

    [Fact]
    public async Task A_request_that_has_begun_ends_with_the_champion_that_it_began_with()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var (old, body) = (folder.Digest("river"), folder.Request("river"));
        using var begun = await RawConnection.BeginAsync(service.Call.Address, "river", body, body.Length / 2);
        folder.Promote("river");
        service.Shelf.Refresh();
        Assert.Equal(2, (await service.Call.PredictAsync("river", body)).Json.GetProperty("version").GetInt32());
        await begun.SendAsync(body[(body.Length / 2)..]);
        Assert.Contains($"\"version\":1,\"digest\":\"{old}\"", await begun.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_reloads_at_once_load_a_champion_once()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        folder.Promote("loan");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(service.Shelf.Refresh, Cancellation)));
        Assert.Equal(2, service.Shelf.Find("loan")!.Champion.Version);
        Assert.Single(service.Lines.Text.Split('\n'), l => l.Contains("loan version 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_watch_finds_a_new_champion_by_itself()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, s => s with { LookSeconds = 1 });
        folder.Promote("kiln");
        var ready = await service.Call.UntilAsync("/health/ready", a => a.Text.Contains(folder.Digest("kiln"), StringComparison.Ordinal));
        Assert.Equal(200, ready.Status);
        Assert.Equal(2, (await service.Call.PredictAsync("kiln", folder.Request("kiln"))).Json.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task A_refused_champion_that_is_mended_answers_and_one_that_is_taken_back_is_forgotten()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        var good = await File.ReadAllTextAsync(folder.Pointer("loan"), Cancellation);
        folder.PutPointer("loan", "{");
        service.Shelf.Refresh();
        service.Shelf.Refresh();
        Assert.Single(service.Lines.Text.Split('\n'), l => l.Contains("is refused", StringComparison.Ordinal));
        folder.PutPointer("loan", good);
        service.Shelf.Refresh();
        Assert.Empty(service.Shelf.Refusals);
        folder.Promote("loan");
        service.Shelf.Refresh();
        Assert.Equal(2, service.Shelf.Find("loan")!.Champion.Version);
    }

    [Fact]
    public async Task What_a_disk_refuses_once_is_tried_again()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder);
        folder.Promote("loan");
        var flat = folder.PlaceOf("loan", "model.flat");
        using (new FileStream(flat, FileMode.Open, FileAccess.ReadWrite, FileShare.None)) service.Shelf.Refresh();
        Assert.Contains("model.flat", service.Shelf.Refusals["loan"], StringComparison.Ordinal);
        service.Shelf.Refresh();
        Assert.Equal((2, 0), (service.Shelf.Find("loan")!.Champion.Version, service.Shelf.Refusals.Count));
    }

    [Fact]
    public async Task A_host_without_ML_NET_serves_flat_forms_and_says_what_it_cannot()
    {
        using var folder = new ServingFolder();
        await using var service = await RunningService.StartAsync(folder, isFlatOnly: true);
        Assert.Equal(200, (await service.Call.PredictAsync("loan", folder.Request("loan"))).Status);
        Assert.Equal(404, (await service.Call.PredictAsync("kiln", folder.Request("kiln"))).Status);
        var ready = await service.Call.GetAsync("/health/ready");
        Assert.Equal(503, ready.Status);
        Assert.Contains("its learner has no flat form. Take the full host", ready.Json.GetProperty("refused").GetProperty("kiln").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_a_champion_is_not_served_and_is_no_failure()
    {
        using var folder = new ServingFolder();
        File.Delete(folder.Pointer("kiln"));
        await using var service = await RunningService.StartAsync(folder);
        Assert.Equal((404, 200), ((await service.Call.PredictAsync("kiln", "{}")).Status, (await service.Call.GetAsync("/health/ready")).Status));
    }
}
