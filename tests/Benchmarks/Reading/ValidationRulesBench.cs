using System.Reflection;
using Levain.Benchmarks.Reading.Tables;
using Levain.Definitions.Contracts;

namespace Levain.Benchmarks.Reading;

/// <summary>How long one waits for a report on a small table.</summary>
internal sealed class ValidationRulesBench : IBench
{
    private const int RoundCount = 5, RowCount = 13_000;
    private const double Target = 1;

    // They give a column its role or its name; the others can be broken.
    private static readonly Type[] Roles =
        [typeof(EventTimeAttribute), typeof(EntityAttribute), typeof(LabelAttribute), typeof(LabelKnownAttribute), typeof(ColumnAttribute)];

    public string Name => "ValidationRules";

    public string Summary =>
        "The whole of Validate on a small table, its report and record included, in process: the first run of a new process, and the "
        + "middle of 10 later ones. Medians of 5 processes.";

    private static int RuleCount => typeof(BenchRow).GetProperties()
        .SelectMany(p => p.GetCustomAttributes<ContractAttribute>()).Count(a => !Roles.Contains(a.GetType()));

    public async Task<BenchResult> RunAsync(BenchSite site)
    {
        var table = await Table.MakeAsync(site.Folder("rules"), RowCount);
        var runs = (await Rounds.RunAsync(Name, RoundCount, [new RulesWork()], w => Apart.RunAsync(w, table.Root)))[0];
        var cold = runs.Select(r => r[0]).ToList();
        return new BenchResult(
            ["run", "s", "least, s"],
            [Row("the first of a process", cold), Row("a later one", [.. runs.Select(r => r[1])])],
            [
                FormattableString.Invariant(
                    $"{RuleCount} rules, types not counted, on {table.File.Rows:N0} rows by {TableFile.Columns.Count} columns, ")
                + FormattableString.Invariant($"{table.File.Rows - table.GoodRows:N0} bad rows."),
                FormattableString.Invariant($"Target: under {Target:0} s: {(cold.Median() < Target ? "met" : "missed")} by the first run."),
            ]);
    }

    private static string[] Row(string name, IReadOnlyList<double> seconds) =>
        [name, FormattableString.Invariant($"{seconds.Median():0.000}"), FormattableString.Invariant($"{seconds.Min():0.000}")];
}
