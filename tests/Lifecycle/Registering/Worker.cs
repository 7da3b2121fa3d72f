using Levain.Samples;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>What this program does as a process that a test has started.</summary>
internal static class Worker
{
    public const string Name = "worker";

    /// <summary>The code under which a better candidate was made.</summary>
    public const string BetterCode = "sha256:better";

    public static async Task<int> RunAsync(string[] task)
    {
        switch (task)
        {
            case ["race", var root, var name]: await RaceAsync(root, name); break;
            case ["promote", var root]: await PromoteAsync(root); break;
            case ["rollback", var root]: await RollBackAsync(root); break;
            default: return 2;
        }

        return 0;
    }

    public static async Task PromoteAsync(string root)
    {
        using var checkout = new Checkout(root);
        checkout.Code.Name = BetterCode;
        await checkout.RunAsync("Promote", new HouseModel());
    }

    public static Task<RollbackResult> RollBackAsync(string root)
    {
        var (workspace, clock) = (new Workspace(root), new StoppedClock());
        return new Rollback(workspace, new Registry(workspace, clock), new NoRevisions(), new Checkout.NoCommit(), clock)
            .RunAsync("houses", 1, "too dear", CancellationToken.None);
    }

    // A line of input is a step: a version and the champion that the candidate was judged against.
    private static async Task RaceAsync(string root, string name)
    {
        // What is compiled at its first call is compiled before the race: all start level.
        using (var track = new TempFolder())
            foreach (var warm in new[] { "a", "b" })
                await TryAsync(track.Path, "none", warm);
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { } line)
            await Console.Out.WriteLineAsync(await TryAsync(root, line.Split(' ')[1], $"{line.Split(' ')[0]}-{name}"));
    }

    private static async Task<string> TryAsync(string root, string expected, string name)
    {
        var entry = Champions.Entry("sha256:" + name) with { Against = expected };
        try
        {
            var champion = await new Registry(new Workspace(root), TimeProvider.System).PromoteAsync(
                Champions.Of("sha256:" + name), expected == "none" ? null : expected, entry, CancellationToken.None);
            return FormattableString.Invariant($"won {champion.Version}");
        }
        catch (LevainException lost)
        {
            return $"lost {lost.Message}";
        }
    }
}
