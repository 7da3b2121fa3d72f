using System.Diagnostics;

namespace Levain.Benchmarks.Reading;

/// <summary>How fast the fraud model's year is made.</summary>
internal sealed class GenerationBench : IBench
{
    private const int RoundCount = 5;

    public string Name => "Generation";

    public string Summary =>
        "The fraud model's generator as its manifest asks for it, on all cores, into files that the system may keep in "
        + "memory. Medians of 5 runs after one to warm up.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var year = await site.YearAsync();
        var seconds = (await Rounds.RunAsync(Name, RoundCount, [site], TimeAsync))[0];
        var median = seconds.Median();
        return new BenchResult(
            ["made", "s", "least, s", "rows/s", "MB/s"],
            [
                [
                    FormattableString.Invariant($"{year.Rows:N0} rows in {year.Files.Count} files"),
                    FormattableString.Invariant($"{median:0.00}"),
                    FormattableString.Invariant($"{seconds.Min():0.00}"),
                    FormattableString.Invariant($"{year.Rows / median:N0}"),
                    FormattableString.Invariant($"{year.Bytes / 1e6 / median:N0}"),
                ],
            ],
            []);
    }

    private static async Task<double> TimeAsync(BenchSite site)
    {
        var folder = Directory.CreateDirectory(site.Folder("generated")).FullName;
        var clock = Stopwatch.StartNew();
        await FraudYear.MakeAsync(site.Workspace, folder);
        return clock.Elapsed.TotalSeconds;
    }
}
