using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>DuckDB's summary of a file: types, bounds, moments, quartiles, distinct and missing values of each column.</summary>
internal static class DuckDbSummary
{
    public const int Threads = 2;

    /// <summary>Says why DuckDB cannot take part; null where it can.</summary>
    public static string? Missing() => NativeLibrary.TryLoad("duckdb", typeof(NativeMethods).Assembly, null, out _)
        ? null
        : $"DuckDB is left out: its package has no native part for {RuntimeInformation.RuntimeIdentifier}.";

    /// <summary>Lets DuckDB find the types.</summary>
    public static Task<long> RunAsync(Table table) => RunAsync(table, "");

    /// <summary>Gives DuckDB the types of all columns.</summary>
    public static Task<long> RunTypedAsync(Table table) => RunAsync(
        table, $", header = true, columns = {{{string.Join(", ", TableFile.Columns.Select(c => $"'{c.Name}': '{TypeOf(c.Type)}'"))}}}");

    private static async Task<long> RunAsync(Table table, string options)
    {
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"SET threads = {Threads}");
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"SUMMARIZE SELECT * FROM read_csv('{table.FilePath}'{options})";
        await using var reader = await command.ExecuteReaderAsync();
        var (columns, rows) = (0, 0L);
        for (; await reader.ReadAsync(); columns++) rows = reader.GetInt64(reader.GetOrdinal("count"));
        return columns == TableFile.Columns.Count
            ? rows
            : throw new LevainException(FormattableString.Invariant($"DuckDB summarised {columns} columns. Mend the bench."));
    }

    private static string TypeOf(Type type) => type switch
    {
        _ when type == typeof(long) => "BIGINT",
        _ when type == typeof(int) => "INTEGER",
        _ when type == typeof(float) || type == typeof(double) => "DOUBLE",
        _ when type == typeof(bool) => "BOOLEAN",
        _ when type == typeof(DateTime) => "TIMESTAMP",
        _ => "VARCHAR",
    };
}
