using System.Diagnostics;
using Levain.Datasets;
using Levain.Models.Fraud;
using Levain.Stages;
using Levain.Validating;
using Sylvan.Data.Csv;

namespace Levain.Benchmarks.Reading;

/// <summary>How far reading through a contract is from reading alone.</summary>
internal sealed class ValidationBench : IBench
{
    private const int RoundCount = 7;

    public string Name => "Validation";

    public string Summary =>
        "The fraud model's year on one thread: the same reader of separated values finding the rows only, looking at every "
        + "field, and making checked rows through the contract. Medians of 7 alternating passes after one to warm up.";

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var year = await site.YearAsync();
        Func<Snapshot, long>[] passes = [FindRows, TouchFields, y => ReadRows(site.Workspace, y)];
        string[] names = ["rows found, nothing done", "every field looked at", "`ContractReader`, rows made and checked"];
        await Rounds.RunAsync($"{Name}, warming up", 1, passes, p => Task.Run(() => Time(p, year)));
        var seconds = await Rounds.RunAsync(Name, RoundCount, passes, p => Task.Run(() => Time(p, year)));
        return new BenchResult(
            ["pass", "s", "rows/s", "MB/s", "time to the first"],
            [.. names.Select((n, i) => Row(n, year, seconds[i], seconds[0]))],
            []);
    }

    private static string[] Row(string name, Snapshot year, IReadOnlyList<double> seconds, IReadOnlyList<double> limit)
    {
        var median = seconds.Median();
        return
        [
            name,
            FormattableString.Invariant($"{median:0.00}"),
            FormattableString.Invariant($"{year.Rows / median:N0}"),
            FormattableString.Invariant($"{year.Bytes / 1e6 / median:N0}"),
            FormattableString.Invariant($"{seconds.RatioTo(limit):0.00}"),
        ];
    }

    private static double Time(Func<Snapshot, long> pass, Snapshot year)
    {
        var clock = Stopwatch.StartNew();
        var rows = pass(year);
        var seconds = clock.Elapsed.TotalSeconds;
        return rows == year.Rows
            ? seconds
            : throw new LevainException(FormattableString.Invariant($"A pass read {rows} rows instead of {year.Rows}. Mend the bench."));
    }

    private static long ReadRows(Workspace workspace, Snapshot year) =>
        new ContractReader<Transaction>(workspace, year, null).Read().LongCount(r => r.Row is not null);

    private static long FindRows(Snapshot year) => Pass(year, _ => { });

    private static long TouchFields(Snapshot year)
    {
        long characters = 0;
        return Pass(year, reader =>
        {
            for (var i = 0; i < reader.FieldCount; i++) characters += reader.GetFieldSpan(i).Length;
        });
    }

    private static long Pass(Snapshot year, Action<CsvDataReader> row)
    {
        long rows = 0;
        foreach (var file in year.Files)
        {
            using var reader = CsvRows.Open(Path.Combine(year.Folder, file.Name));
            for (; reader.Read(); rows++) row(reader);
        }

        return rows;
    }
}
