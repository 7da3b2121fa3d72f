using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>How fast a wide table is validated and profiled, beside other programs and the reader's limit.</summary>
internal sealed class ValidationBench : IBench
{
    private const int RoundCount = 3, RowCount = 1_000_000;

    public string Name => "Validation";

    public string Summary =>
        "One generated file of separated values without quotes. DuckDB runs in this process, pandas in one of its own without its start. "
        + "Medians of 3 alternating passes after one to warm up; ratios are medians over pairs, above 1 where a pass is slower "
        + "than the first.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var table = await Table.MakeAsync(site.Folder("table"), RowCount);
        var (passes, missing) = await TablePasses.ChooseAsync(
            table.Root,
            [
                TablePasses.Pass, TablePasses.Contract, TablePasses.Rows, TablePasses.DuckDb, TablePasses.DuckDbTyped, new PandasPass(),
                TablePasses.Split, TablePasses.SplitSideBySide,
            ]);
        await Rounds.RunAsync($"{Name}, warming up", 1, passes, p => p.TimeAsync(table));
        var seconds = await Rounds.RunAsync(Name, RoundCount, passes, p => p.TimeAsync(table));
        Directory.Delete(table.Root, recursive: true);
        return new BenchResult(
            ["pass", "s", "least, s", "rows/s", "MB/s", "time to the first"],
            [.. passes.Select((p, i) => Row(p.Name, table, seconds[i], seconds[0]))],
            [
                FormattableString.Invariant(
                    $"{table.File.Rows:N0} rows by {TableFile.Columns.Count} columns, {table.File.Bytes / 1e6:N0} MB, {table.File.Rows - table.GoodRows:N0} bad rows."),
                Target(passes, seconds, TablePasses.DuckDb.Name, 8, "times faster than DuckDB"),
                Target(passes, seconds, "pandas", 8, "times faster than pandas"),
                Target(passes, seconds, TablePasses.SplitSideBySide.Name, 0.5, "of the limit's speed on all cores"),
                .. missing,
            ]);
    }

    private static string Target(
        IReadOnlyList<ITablePass> passes, IReadOnlyList<IReadOnlyList<double>> seconds, string name, double target, string what)
    {
        var other = passes.ToList().FindIndex(p => p.Name.StartsWith(name, StringComparison.Ordinal));
        if (other < 0) return FormattableString.Invariant($"Target: {target} {what}: not measured here.");
        var ratio = seconds[other].RatioTo(seconds[0]);
        return FormattableString.Invariant($"Target of the first pass: at least {target} {what}: {ratio:0.00}, {(ratio >= target ? "met" : "missed")}.");
    }

    private static string[] Row(string name, Table table, IReadOnlyList<double> seconds, IReadOnlyList<double> first)
    {
        var median = seconds.Median();
        return
        [
            name,
            FormattableString.Invariant($"{median:0.00}"),
            FormattableString.Invariant($"{seconds.Min():0.00}"),
            FormattableString.Invariant($"{table.File.Rows / median:N0}"),
            FormattableString.Invariant($"{table.File.Bytes / 1e6 / median:N0}"),
            FormattableString.Invariant($"{seconds.RatioTo(first):0.00}"),
        ];
    }
}
