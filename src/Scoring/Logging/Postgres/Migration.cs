using System.Globalization;
using Npgsql;

namespace Levain.Scoring.Logging.Postgres;

/// <summary>Brings a database forward to the schema of this program, once for however many services start at once.</summary>
internal static class Migration
{
    // Any number will do that nobody else locks by: "levain" in ASCII.
    private const string Lock = "SELECT pg_advisory_xact_lock(119165637093742)";

    private const string First = """
        CREATE SCHEMA IF NOT EXISTS levain;
        CREATE TABLE IF NOT EXISTS levain.migrations (version int PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now());
        """;

    /// <exception cref="LevainException">The database's schema is newer than <paramref name="steps"/>.</exception>
    public static async Task RunAsync(NpgsqlDataSource database, IReadOnlyList<string> steps, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // A role that may only insert passes where there is nothing to do.
        if (await VersionAsync(connection, cancellation) == steps.Count) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, Lock, cancellation);
        var version = await VersionAsync(connection, cancellation);
        DemandKnown(connection, version, steps.Count);
        if (version == 0) await ExecuteAsync(connection, First, cancellation);
        for (; version < steps.Count; version++)
        {
            var number = (version + 1).ToString(CultureInfo.InvariantCulture);
            await ExecuteAsync(connection, $"{steps[version]} INSERT INTO levain.migrations (version) VALUES ({number});", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private static void DemandKnown(NpgsqlConnection connection, int version, int known)
    {
        if (version > known)
            throw new LevainException(
                $"The prediction log's schema in database {connection.Database} has version {version}, and this service knows "
                + $"versions up to {known}. Start the newer service, or give this one a database of its own.");
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var there = new NpgsqlCommand("SELECT to_regclass('levain.migrations') IS NOT NULL", connection);
        if (await there.ExecuteScalarAsync(cancellation) is not true) return 0;
        await using var version = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM levain.migrations", connection);
        return (int)(await version.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
