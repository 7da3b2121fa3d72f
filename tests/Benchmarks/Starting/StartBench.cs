namespace Levain.Benchmarks.Starting;

/// <summary>What it costs to find that there is nothing to do.</summary>
internal sealed class StartBench : IBench
{
    private const int RoundCount = 15;
    private const double StartTarget = 0.6, RatioTarget = 1.5, VerifyTarget = 2;

    private static readonly (string Name, string[] Arguments)[] Contenders =
    [
        ("empty: `--target=Retrain --exclusive`", ["--target=Retrain", "--exclusive"]),
        ("nothing to do: `--target=Retrain`", ["--target=Retrain"]),
        ("from records alone: `--target=Verify`", ["--target=Verify"]),
        ("no engine: `--help`", ["--help"]),
    ];

    public string Name => "Start";

    public string Summary =>
        "The compiled build program in a clone where everything is up to date: a target without a body, Retrain, Verify, and the "
        + "help, which is answered before Cake starts. Medians of 15 alternating runs; ratios are medians over pairs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var clone = await Clone.MakeAsync(site.Workspace, site.Folder("start"));
        await clone.RunAsync("--target=Retrain");
        await Rounds.RunAsync($"{Name}, warming up", 1, Contenders, c => clone.RunAsync(c.Arguments));
        var usages = await Rounds.RunAsync(Name, RoundCount, Contenders, c => clone.RunAsync(c.Arguments));
        double[][] walls = [.. usages.Select(u => u.Select(x => x.Wall).ToArray())];
        double[][] cpus = [.. usages.Select(u => u.Select(x => x.Cpu).ToArray())];
        return new BenchResult(
            ["run", "wall, s", "least, s", "CPU, s", "wall to empty", "CPU to empty"],
            [.. Contenders.Select((c, i) => Row(c.Name, i, walls, cpus))],
            [.. Notes(walls), .. await Clone.LeavesOutAsync(site.Workspace) is { } note ? [note] : Array.Empty<string>()]);
    }

    private static string[] Row(string name, int i, double[][] walls, double[][] cpus) =>
    [
        name, Text(walls[i].Median()), Text(walls[i].Min()), Text(cpus[i].Median()),
        Text(walls[i].RatioTo(walls[0])), Text(cpus[i].RatioTo(cpus[0])),
    ];

    private static string[] Notes(double[][] walls)
    {
        var (start, ratio, verify) = (walls[0].Median(), walls[1].RatioTo(walls[0]), walls[2].Median());
        return
        [
            $"Target: the empty start under {Text(StartTarget)} s of wall time: {(start < StartTarget ? "met" : "missed")}.",
            $"Target: nothing to do under {Text(RatioTarget)} times the empty start: {(ratio < RatioTarget ? "met" : "missed")}.",
            $"Target: Verify under {Text(VerifyTarget)} s: {(verify < VerifyTarget ? "met" : "missed")}.",
        ];
    }

    private static string Text(double value) => FormattableString.Invariant($"{value:0.00}");
}
