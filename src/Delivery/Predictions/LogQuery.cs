using System.Text.Json;
using Levain.Monitoring.Logging;
using Npgsql;

namespace Levain.Delivery.Predictions;

/// <summary>One pass over the entries of a model, both tables merged by the time of their writing.</summary>
internal sealed class LogQuery : IAsyncDisposable
{
    // What the services of this program write; see docs/predictions.md.
    private const int KnownSchema = 1;

    private const string Version = "SELECT max(version) FROM levain.migrations";

    // Of one moment the predictions come first; the rest of the order only makes it the same each time.
    private const string Entries = """
        SELECT time, 0 AS kind, id, version, digest, "row"::text, features, scores, label::text, NULL::timestamptz AS known, NULL::uuid AS entry
        FROM levain.predictions WHERE model = $1
        UNION ALL
        SELECT time, 1, id, NULL, NULL, NULL, NULL, NULL, label::text, known, entry
        FROM levain.feedback WHERE model = $1
        ORDER BY time, kind, id, entry
        """;

    private readonly string model;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand command;
    private readonly NpgsqlDataReader rows;
    private long read;

    private LogQuery(string model, NpgsqlConnection connection, NpgsqlCommand command, NpgsqlDataReader rows) =>
        (this.model, this.connection, this.command, this.rows) = (model, connection, command, rows);

    /// <summary>Asks for the entries; the first of them may take the server a while.</summary>
    /// <exception cref="LevainException">The database is away or slow, or has no log that can be read.</exception>
    public static async Task<LogQuery> BeginAsync(NpgsqlDataSource database, string model, CancellationToken cancellation)
    {
        try
        {
            var connection = await database.OpenConnectionAsync(cancellation);
            try
            {
                await DemandKnownAsync(connection, cancellation);
                var command = new NpgsqlCommand(Entries, connection) { Parameters = { new() { Value = model } } };
                return new LogQuery(model, connection, command, await command.ExecuteReaderAsync(cancellation));
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
        catch (Exception away) when (LogFault.IsOne(away, cancellation))
        {
            throw LogFault.Told(away, "cannot be read");
        }
    }

    /// <summary>The next entry; null after the last.</summary>
    /// <exception cref="LevainException">The database went away.</exception>
    public async Task<LogEntry?> NextAsync(CancellationToken cancellation)
    {
        try
        {
            if (!await rows.ReadAsync(cancellation)) return null;
            read++;
            return rows.GetInt32(1) == 0 ? Prediction() : Feedback();
        }
        catch (Exception away) when (LogFault.IsOne(away, cancellation))
        {
            throw LogFault.Told(away, FormattableString.Invariant($"could be read up to entry {read:N0} only"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The rest is not waited for.
        command.Cancel();
        await rows.DisposeAsync();
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private LoggedPrediction Prediction() => new()
    {
        Id = rows.GetString(2),
        Time = rows.GetFieldValue<DateTimeOffset>(0),
        Model = model,
        Version = rows.GetString(3),
        Digest = rows.GetString(4),
        Row = Json(rows.GetString(5)),
        Features = rows.IsDBNull(6) ? null : rows.GetFieldValue<float[]>(6),
        // In files, too, what is not finite is no number.
        Scores = Array.ConvertAll(rows.GetFieldValue<float[]>(7), s => float.IsFinite(s) ? s : float.NaN),
        Label = rows.IsDBNull(8) ? null : Json(rows.GetString(8)),
    };

    private LoggedFeedback Feedback() => new()
    {
        Id = rows.GetString(2),
        Time = rows.GetFieldValue<DateTimeOffset>(0),
        Model = model,
        Known = rows.GetFieldValue<DateTimeOffset>(9),
        Label = Json(rows.GetString(8)),
    };

    private static async Task DemandKnownAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Version, connection);
        if (await command.ExecuteScalarAsync(cancellation) is int version && version > KnownSchema)
            throw new LevainException(
                $"The prediction log in database {connection.Database} has schema {version}, and this program reads up to {KnownSchema}: "
                + "a newer service writes it. Update the checkout, then run the same command again.");
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
