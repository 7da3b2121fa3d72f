using Levain.Stages;
using Xunit;

namespace Levain.Registering;

public sealed class KillTests(TwoChampions champions, WriteKiller killer) : IClassFixture<TwoChampions>, IClassFixture<WriteKiller>
{
    private static readonly string[] Committed = ["champion.json", "history.jsonl", "card.md", "profile.json", "monitoring.json"];

    public static TheoryData<string, string> Writes =>
        new(from task in new[] { "promote", "rollback" } from call in WriteKiller.Writes select (task, call));

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Killed_at_any_write_a_whole_champion_is_there_and_the_next_run_ends_where_an_undisturbed_one_does(string task, string call)
    {
        var (kills, before) = (0, -1);
        while (kills != before)
        {
            before = kills;
            kills += (await Task.WhenAll(IsKilledAsync(task, call, kills + 1), IsKilledAsync(task, call, kills + 2))).Count(killed => killed);
            if (kills == before + 1) break;
        }

        Assert.InRange(kills, call == "unlink" ? 0 : 2, 100);
    }

    [Fact]
    public void Each_move_changes_all_that_is_committed() => Assert.All(
        from task in new[] { "promote", "rollback" } from name in Committed select (task, name),
        file => Assert.NotEqual(Read(champions.Before(file.task), file.name), Read(champions.After(file.task), file.name)));

    private async Task<bool> IsKilledAsync(string task, string call, int number)
    {
        using var folder = new TempFolder();
        TwoChampions.Copy(champions.Before(task), folder.Path);
        using var worker = WorkerProcess.StartWith(killer.At(call, number), task, folder.Path);
        await worker.EndAsync(TestContext.Current.CancellationToken);
        Assert.True(worker.ExitCode is 0 or 137, $"exit code {worker.ExitCode}");
        AssertWhole(task, folder.Path);
        if (worker.ExitCode == 137) await RunAgainAsync(task, folder.Path);
        Assert.All(Committed, name => Assert.Equal(Read(champions.After(task), name), Read(folder.Path, name)));
        Assert.Empty(Directory.GetFiles(new Workspace(folder.Path).Definition("houses"), "*.new"));
        return worker.ExitCode == 137;
    }

    // The old content or the new, in each file; and what the history tells is one line.
    private void AssertWhole(string task, string root)
    {
        Assert.All(Committed, name => Assert.Contains(Read(root, name), new[] { Read(champions.Before(task), name), Read(champions.After(task), name) }));
        var registry = new Registry(new Workspace(root), new StoppedClock());
        Assert.NotNull(registry.Champion("houses"));
        Assert.Null(Lineage.Fault(registry.History("houses")));
    }

    private static async Task RunAgainAsync(string task, string root)
    {
        if (task == "promote")
        {
            await Worker.PromoteAsync(root);
            return;
        }

        try
        {
            await Worker.RollBackAsync(root);
        }
        catch (LevainException done)
        {
            // It had come to its end before it was killed.
            Told.Says(done.Message, "Version 1 of houses", "is the champion. Nothing was changed.");
        }
    }

    private static string Read(string root, string name)
    {
        var path = Path.Combine(new Workspace(root).Definition("houses"), name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}
