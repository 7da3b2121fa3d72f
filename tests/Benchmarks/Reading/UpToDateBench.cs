using System.Diagnostics;
using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>What it costs to find that none of very many files has changed.</summary>
internal sealed class UpToDateBench : IBench
{
    private const int RoundCount = 3, FileCount = 100_000;
    private const double Target = 2;

    public string Name => "UpToDate";

    public string Summary =>
        "Fetch over a dataset of 100,000 small files with pins, each run in a new process: the first reads every file, the "
        + "later ones find nothing to do. Medians of 3 later runs.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var root = site.Folder("files");
        SmallFiles.Write(root, FileCount);
        var first = await MeasureAsync(root, upToDate: false);
        var later = (await Rounds.RunAsync(Name, RoundCount, [root], r => MeasureAsync(r, upToDate: true)))[0];
        Directory.Delete(root, recursive: true);
        var seconds = later.Select(r => r.Seconds).Median();
        return new BenchResult(
            ["run", "in process, s", "least, s", "with the process's start, s", "peak, MB"],
            [Row("first: every file is read", [first]), Row("later: nothing to do", later)],
            [FormattableString.Invariant($"Target: nothing to do in under {Target:0} s in process: {(seconds < Target ? "met" : "missed")}.")]);
    }

    private static string[] Row(string name, IReadOnlyList<(double Seconds, double Whole, double Peak)> runs) =>
    [
        name,
        FormattableString.Invariant($"{runs.Select(r => r.Seconds).Median():0.00}"),
        FormattableString.Invariant($"{runs.Min(r => r.Seconds):0.00}"),
        FormattableString.Invariant($"{runs.Select(r => r.Whole).Median():0.00}"),
        FormattableString.Invariant($"{runs.Select(r => r.Peak).Median() / 1e6:N0}"),
    ];

    private static async Task<(double Seconds, double Whole, double Peak)> MeasureAsync(string root, bool upToDate)
    {
        var clock = Stopwatch.StartNew();
        var numbers = await Apart.RunAsync(new FetchWork(), root);
        return numbers[1] > 0 == upToDate
            ? (numbers[0], clock.Elapsed.TotalSeconds, numbers[2])
            : throw new LevainException($"Fetch {(upToDate ? "ran again" : "had nothing to do")}. Mend the bench.");
    }
}
