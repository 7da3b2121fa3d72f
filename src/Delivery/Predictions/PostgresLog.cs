using System.Runtime.CompilerServices;
using Levain.Monitoring.Logging;
using Npgsql;

namespace Levain.Delivery.Predictions;

/// <summary>Reads the prediction log out of PostgreSQL, as one service or many wrote it; it changes nothing.</summary>
/// <param name="connectionString">In Npgsql's words; never printed. Its <c>Timeout</c> and <c>Command Timeout</c> say in seconds how long a slow database is waited for.</param>
public sealed class PostgresLog(string connectionString) : IPredictionLog
{
    public string Name => "PostgreSQL";

    public IReadOnlyList<string> Torn => [];

    /// <exception cref="LevainException">The database is away, too slow, has no log or a newer one, or went away in the middle.</exception>
    public async IAsyncEnumerable<LogEntry> ReadAsync(string model, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var database = Source();
        await using var reading = await LogQuery.BeginAsync(database, model, cancellation);
        while (await reading.NextAsync(cancellation) is { } entry) yield return entry;
    }

    private NpgsqlDataSource Source()
    {
        try
        {
            return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What is wrong with it is not repeated: a part of a password may stand where a word was expected.
            throw new LevainException(
                "The connection string of the prediction log is not one of PostgreSQL: write it as Host=...;Database=...;Username=...;Password=....");
        }
    }
}
