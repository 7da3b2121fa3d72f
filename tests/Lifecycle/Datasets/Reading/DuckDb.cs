using DuckDB.NET.Data;

namespace Levain.Datasets.Reading;

/// <summary>Another maker's writer of Parquet.</summary>
public sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDb() => connection.Open();

    /// <summary>Writes what a query selects.</summary>
    public void Write(string path, string query, string options = "FORMAT parquet, COMPRESSION zstd")
    {
        using var run = connection.CreateCommand();
        run.CommandText = $"COPY ({query}) TO '{path.Replace("'", "''", StringComparison.Ordinal)}' ({options})";
        run.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();
}
