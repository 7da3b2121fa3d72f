using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>How much memory validating takes, and how it grows with the rows.</summary>
internal sealed class ValidationMemoryBench : IBench
{
    private const int RoundCount = 3, RowCount = 1_000_000, Times = 10;
    private const long Room = 5_000_000_000;
    private const double Target = 300, GrowthTarget = 1.2;

    private static bool HasRoom => new DriveInfo(Path.GetTempPath()).AvailableFreeSpace > Room;

    public string Name => "ValidationMemory";

    public string Summary =>
        "The peak of resident memory of a process that makes one pass over the table and nothing else, the runtime included. "
        + "Medians of 3 processes at 1 million rows, one process at 10 million; MB are 10^6 bytes.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var (passes, missing) = await TablePasses.ChooseAsync(
            Path.GetTempPath(), [TablePasses.Contract, TablePasses.DuckDb, TablePasses.Split, new PandasPass()]);
        var small = await MeasureAsync(site, RowCount, RoundCount, passes);
        ITablePass[] scaling = HasRoom ? [.. passes.Where(p => p is not PandasPass)] : [];
        var large = scaling.Length > 0 ? await MeasureAsync(site, RowCount * Times, 1, scaling) : [];
        return new BenchResult(
            ["pass", "MB at 1 million rows", "MB at 10 million", "growth"],
            [.. passes.Select((p, i) => Row(p.Name, small[i], large.ElementAtOrDefault(Array.IndexOf(scaling, p))))],
            [
                FormattableString.Invariant($"Target: Validate under {Target:0} MB at 1 million rows: {(small[0] < Target ? "met" : "missed")}."),
                large is [var first, ..] ? Growth(first / small[0]) : $"10 million rows are left out: {Path.GetTempPath()} has no room for 5 GB.",
                "pandas holds the whole table: it is not let loose on 10 million rows.",
                .. missing,
            ]);
    }

    private static string Growth(double times) => FormattableString.Invariant(
        $"Target: at 10 million rows at most {GrowthTarget:0.0} times that: {(times <= GrowthTarget ? "met" : "missed")}.");

    private async Task<double[]> MeasureAsync(BenchSite site, int rows, int rounds, IReadOnlyList<ITablePass> passes)
    {
        var table = await Table.MakeAsync(site.Folder("table"), rows);
        var peaks = await Rounds.RunAsync(FormattableString.Invariant($"{Name}, {rows:N0} rows"), rounds, passes, p => p.PeakAsync(table));
        Directory.Delete(table.Root, recursive: true);
        return [.. peaks.Select(p => p.Median() / 1e6)];
    }

    private static string[] Row(string name, double small, double large) =>
    [
        name,
        FormattableString.Invariant($"{small:N0}"),
        large == 0 ? "" : FormattableString.Invariant($"{large:N0}"),
        large == 0 ? "" : FormattableString.Invariant($"{large / small:0.00}"),
    ];
}
