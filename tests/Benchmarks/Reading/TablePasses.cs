namespace Levain.Benchmarks.Reading;

/// <summary>The contenders over one table.</summary>
internal static class TablePasses
{
    /// <summary>What all is compared with.</summary>
    public static OwnPass Pass { get; } =
        new("contract and profile pass: every rule, every column's profile", "pass", good: true, OwnEngine.PassAsync);

    public static OwnPass Contract { get; } =
        new("the whole of Validate: leakage, row marks, quarantine, record and page, too", "validate", good: true, OwnEngine.ValidateAsync);

    public static OwnPass Rows { get; } =
        new("rows made through the contract, no report", "rows", good: true, OwnEngine.ReadRowsAsync);

    public static OwnPass DuckDb { get; } =
        new("DuckDB: `SUMMARIZE`, two threads", "duckdb", good: false, DuckDbSummary.RunAsync) { Missing = DuckDbSummary.Missing };

    public static OwnPass DuckDbTyped { get; } =
        new("DuckDB: `SUMMARIZE`, types given, two threads", "duckdb-typed", good: false, DuckDbSummary.RunTypedAsync) { Missing = DuckDbSummary.Missing };

    public static OwnPass Split { get; } =
        new("limit: read and divided into fields, one thread", "split", good: false, OwnEngine.SplitAsync);

    public static OwnPass SplitSideBySide { get; } =
        new("limit: read and divided into fields, all cores", "split-all", good: false, OwnEngine.SplitSideBySideAsync);

    /// <summary>The passes of this program, which other processes can be told to make.</summary>
    public static IReadOnlyList<OwnPass> Own { get; } = [Pass, Contract, Rows, DuckDb, DuckDbTyped, Split, SplitSideBySide];

    /// <summary>Parts the passes that can be made here from the sentences about those that cannot.</summary>
    public static async Task<(IReadOnlyList<ITablePass> Here, IReadOnlyList<string> Missing)> ChooseAsync(
        string folder, params IReadOnlyList<ITablePass> passes)
    {
        var (here, missing) = (new List<ITablePass>(), new List<string>());
        foreach (var pass in passes)
            if (await pass.MissingAsync(folder) is { } sentence) missing.Add(sentence);
            else here.Add(pass);
        return (here, [.. missing.Distinct()]);
    }
}
