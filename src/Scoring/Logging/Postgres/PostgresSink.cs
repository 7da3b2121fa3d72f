using Levain.Scoring.Observing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Levain.Scoring.Logging.Postgres;

/// <summary>Writes records into PostgreSQL, each once, however often a batch has to be sent.</summary>
internal sealed class PostgresSink : ILogSink
{
    private const int LargestBatch = 4096;
    private const string DataException = "22";
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);

    private readonly NpgsqlDataSource database;
    private bool migrated;
    private int most = LargestBatch;

    private PostgresSink(string connectionString)
    {
        // The slim one: what it leaves out needs reflection.
        var builder = new NpgsqlSlimDataSourceBuilder(connectionString);
        builder.EnableArrays();
        builder.EnableTransportSecurity();
        database = builder.Build();
    }

    public string Name => "database";

    /// <summary>Migrates the database where it answers; where it does not, that is done before the first write.</summary>
    /// <exception cref="LevainException">The database's schema is newer than this program.</exception>
    public static async Task<PostgresSink> OpenAsync(string connectionString, ILogger logger, CancellationToken cancellation)
    {
        var sink = new PostgresSink(connectionString);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestStart);
        try
        {
            await sink.MigrateAsync(limit.Token);
        }
        catch (LevainException)
        {
            await sink.DisposeAsync();
            throw;
        }
        catch (Exception away) when (away is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            logger.NotYet(sink.Name, away.Message);
        }

        return sink;
    }

    public async ValueTask<SinkProgress> WriteAsync(ReadOnlyMemory<byte> records, CancellationToken cancellation)
    {
        if (!migrated) await MigrateAsync(cancellation);
        while (true)
        {
            var batch = new Batch(records, most);
            try
            {
                await WriteAsync(batch, cancellation);
                most = Math.Min(most * 2, LargestBatch);
                return new(batch.Bytes, batch.Count, 0);
            }
            catch (PostgresException bad) when (bad.SqlState.StartsWith(DataException, StringComparison.Ordinal))
            {
                // One record that the server cannot take must not hold up the others: it is found by halving.
                if (batch.Count == 1) return new(batch.Bytes, 0, 1);
                most = batch.Count / 2;
            }
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task WriteAsync(Batch batch, CancellationToken cancellation)
    {
        try
        {
            await batch.WriteAsync(database, twice: false, cancellation);
        }
        catch (PostgresException known) when (known.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // A commit was carried out whose answer did not arrive.
            await batch.WriteAsync(database, twice: true, cancellation);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await Migration.RunAsync(database, Schema.Steps, cancellation);
        migrated = true;
    }
}
