using System.Diagnostics;
using Levain.EndToEnd.Checkouts;
using Xunit;

namespace Levain.EndToEnd.Images;

/// <summary>Smoke that does not come to its end.</summary>
public sealed class InterruptedSmokeTests(ImageBench bench) : IClassFixture<ImageBench>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Stopped_by_Ctrl_C_it_takes_its_container_away_and_says_one_sentence()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        using var running = await UntilThereIsAContainerAsync(clone);
        await running.SignalAsync("INT");
        var run = (await running.EndAsync()).Refused("Stopped. What was finished is kept: the same command goes on from there.");
        Assert.Equal("Stopped. What was finished is kept: the same command goes on from there.", run.Error.Trim());
        Assert.Empty(await bench.ContainersAsync(clone));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_by_the_next()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        var left = await KilledAsync(clone);
        (await bench.SmokeAsync(clone, [.. ImageBench.Full, "--exclusive", "--force"])).Succeeded();
        Assert.NotEmpty(left);
        Assert.Empty(await bench.ContainersAsync(clone));
    }

    [Fact]
    public async Task What_a_killed_run_left_is_removed_by_Clean()
    {
        using var clone = await ImageBench.CopyAsync(await bench.ProvedAsync());
        await KilledAsync(clone);
        (await clone.BuildAsync([bench.Engine], "--target=Clean")).Succeeded();
        Assert.Empty(await bench.ContainersAsync(clone));
        Assert.False(Directory.Exists(clone.PathTo("artifacts/images")));
        // Without an engine there is nothing to remove, and Clean does the rest.
        (await clone.BuildAsync([ImageBench.NoEngine], "--target=Clean")).Succeeded();
    }

    private async Task<string> KilledAsync(CheckoutCopy clone)
    {
        using var running = await UntilThereIsAContainerAsync(clone);
        await running.SignalAsync("KILL");
        await running.EndAsync();
        return Assert.Single(await bench.ContainersAsync(clone));
    }

    private async Task<RunningScript> UntilThereIsAContainerAsync(CheckoutCopy clone)
    {
        var running = clone.StartBuild([bench.Engine], ["--target=Smoke", "--exclusive", "--force", .. ImageBench.Full]);
        for (var watch = Stopwatch.StartNew(); (await bench.ContainersAsync(clone)).Count == 0; await Task.Delay(20))
            Assert.True(watch.Elapsed < Patience, "no container was started");
        return running;
    }
}
