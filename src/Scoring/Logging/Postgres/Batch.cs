using Levain.Scoring.Logging.Buffering;
using Npgsql;

namespace Levain.Scoring.Logging.Postgres;

/// <summary>Records that go to the database in one transaction.</summary>
internal sealed class Batch
{
    private readonly List<Record> records = [];

    public Batch(ReadOnlyMemory<byte> memory, int most)
    {
        foreach (var record in Record.All(memory).Take(most))
        {
            records.Add(record);
            Bytes += record.Length;
        }
    }

    public int Count => records.Count;

    public int Bytes { get; }

    /// <summary>Sends the records by binary COPY.</summary>
    /// <param name="database">Where the tables are.</param>
    /// <param name="twice">Whether some may be there already: they are sent beside the table and only new ones enter it.</param>
    /// <param name="cancellation">Leaves the database as it was.</param>
    public async Task WriteAsync(NpgsqlDataSource database, bool twice, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        foreach (var table in CopyTable.All)
        {
            if (!records.Any(r => r.Kind == table.Kind)) continue;
            if (twice) await CopyNewAsync(connection, table, cancellation);
            else await CopyAsync(connection, table, $"levain.{table.Name}", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private async Task CopyAsync(NpgsqlConnection connection, CopyTable table, string target, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY {target} ({table.Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var record in records.Where(r => r.Kind == table.Kind))
        {
            await importer.StartRowAsync(cancellation);
            await table.WriteAsync(importer, record, cancellation);
        }

        await importer.CompleteAsync(cancellation);
    }

    private async Task CopyNewAsync(NpgsqlConnection connection, CopyTable table, CancellationToken cancellation)
    {
        var staging = $"staged_{table.Name}";
        await ExecuteAsync(connection, $"CREATE TEMP TABLE {staging} (LIKE levain.{table.Name}) ON COMMIT DROP", cancellation);
        await CopyAsync(connection, table, staging, cancellation);
        await ExecuteAsync(
            connection,
            $"INSERT INTO levain.{table.Name} ({table.Columns}) SELECT {table.Columns} FROM {staging} ON CONFLICT DO NOTHING",
            cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
