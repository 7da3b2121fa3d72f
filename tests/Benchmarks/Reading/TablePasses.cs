namespace Levain.Benchmarks.Reading;

/// <summary>The contenders over one table.</summary>
internal static class TablePasses
{
    /// <summary>What all is compared with.</summary>
    public static OwnPass Contract { get; } =
        new("contract and profile: the whole of Validate", "validate", good: true, OwnEngine.ValidateAsync);

    public static OwnPass Rows { get; } =
        new("rows made through the contract, no report", "rows", good: true, OwnEngine.ReadRowsAsync);

    public static OwnPass DuckDb { get; } =
        new("DuckDB: `SUMMARIZE`, two threads", "duckdb", good: false, DuckDbSummary.RunAsync) { Missing = DuckDbSummary.Missing };

    public static OwnPass DuckDbTyped { get; } =
        new("DuckDB: `SUMMARIZE`, types given, two threads", "duckdb-typed", good: false, DuckDbSummary.RunTypedAsync) { Missing = DuckDbSummary.Missing };

    public static OwnPass Found { get; } =
        new("limit: rows found, nothing done, one thread", "found", good: false, OwnEngine.FindRowsAsync);

    public static OwnPass Split { get; } =
        new("limit: every field split off, one thread", "split", good: false, OwnEngine.SplitFieldsAsync);

    /// <summary>The passes of this program, which other processes can be told to make.</summary>
    public static IReadOnlyList<OwnPass> Own { get; } = [Contract, Rows, DuckDb, DuckDbTyped, Found, Split];

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
