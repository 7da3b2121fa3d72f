using Xunit;

namespace Levain.Registering;

public sealed class RaceTests : IDisposable
{
    private const int Processes = 50, Steps = 4;
    private readonly Checkout checkout = new();
    private readonly List<WorkerProcess> workers = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var worker in workers) worker.Dispose();
        checkout.Dispose();
    }

    [Fact]
    public async Task Of_fifty_processes_at_once_one_wins_each_step_and_the_history_is_one_line()
    {
        workers.AddRange(Enumerable.Range(0, Processes).Select(i => WorkerProcess.Start("race", checkout.Workspace.Root, $"{i}")));
        Assert.All(await Task.WhenAll(workers.Select(w => w.ReadAsync(Cancellation))), line => Assert.Equal("ready", line));
        var champion = "none";
        for (var version = 1; version <= Steps; version++)
        {
            var answers = await StepAsync($"{version} {champion}");
            var winner = Assert.Single(Enumerable.Range(0, Processes), i => answers[i] == $"won {version}");
            champion = $"sha256:{version}-{winner}";
            Assert.All(answers.Where((_, i) => i != winner), answer => Told.Says(
                answer, $"lost The champion of houses is {champion}", "another promotion came first. Nothing was changed."));
            AssertLast(champion, version);
        }

        Assert.Null(Lineage.Fault(checkout.Registry.History("houses")));
        Assert.Empty(Directory.GetFiles(checkout.Workspace.Definition("houses"), "*.new"));
    }

    private async Task<string[]> StepAsync(string line)
    {
        foreach (var worker in workers) await worker.WriteAsync(line);
        await Task.WhenAll(workers.Select(w => w.FlushAsync()));
        return await Task.WhenAll(workers.Select(w => w.ReadAsync(Cancellation)));
    }

    private void AssertLast(string champion, int version)
    {
        var (pointer, history) = (checkout.Registry.Champion("houses")!, checkout.Registry.History("houses"));
        Assert.Equal((champion, version), (pointer.Digest, pointer.Version));
        Assert.Equal(version, history.Count);
        Assert.Equal(Stages.Json.WriteLine(pointer), Stages.Json.WriteLine(history[^1].Champion!));
    }
}
