using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Levain.Monitoring.Logging;
using Levain.Scoring.Logging;
using Levain.Scoring.Logging.Postgres;
using Npgsql;
using Xunit;

namespace Levain.Delivery.Predictions;

// One after the other: a test stops the server.
[Collection(nameof(PostgresServer))]
public sealed class PostgresLogTests(PostgresServer server)
{
    private const string Model = "houses-of-bö\"ston";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_tells_what_files_tell_of_the_same_service()
    {
        var database = await server.DatabaseAsync();
        using var directory = new LogDirectory();
        foreach (var options in new[] { directory.Options, new() { ConnectionString = database } })
        {
            await using var log = await Events.StartAsync(options, new SetClock());
            for (var i = 0; i < 20; i++) Assert.True(Events.Write(log, i));
            Events.WriteRow(log, 20, "{\"b\": 1.10}"u8);
            for (var i = 0; i < 20; i += 3) Assert.True(Events.WriteLabel(log, i, i % 2 == 0 ? "\"dear\"" : "4.5"));
        }

        var (files, rows) = (await ReadAsync(new FileLog(directory.Path)), await ReadAsync(new PostgresLog(database)));

        Assert.Equal(28, files.Count);
        Assert.Equal(files.Select(Tell), rows.Select(Tell));
    }

    [Fact]
    public async Task Entries_of_one_model_come_in_the_order_of_their_writing()
    {
        var database = await LogOfAsync("""
            INSERT INTO levain.predictions SELECT 'a-' || n, '2026-01-01Z'::timestamptz + n * interval '1 hour', 'a', '1', 'd', '{}', NULL, '{0.5}', NULL FROM generate_series(1, 9) n;
            INSERT INTO levain.predictions VALUES ('b-1', '2026-01-01Z', 'b', '1', 'd', '{}', NULL, '{0.5}', NULL);
            INSERT INTO levain.feedback VALUES (gen_random_uuid(), 'a-3', '2026-01-01 04:00Z', 'a', '2026-01-01Z', 'true'), (gen_random_uuid(), 'b-1', '2026-01-01 04:00Z', 'b', '2026-01-01Z', 'true');
            """);

        var told = (await ReadAsync(new PostgresLog(database), "a")).Select(e => $"{e.GetType().Name} {e.Id}").ToList();

        Assert.Equal(10, told.Count);
        Assert.Equal(["LoggedPrediction a-3", "LoggedPrediction a-4", "LoggedFeedback a-3", "LoggedPrediction a-5"], told[2..6]);
        Assert.Empty(await ReadAsync(new PostgresLog(database), "c"));
    }

    [Fact]
    public async Task A_database_that_is_away_is_told()
    {
        var told = await ThrowsAsync("Host=/nowhere/at/all;Database=x;Username=u;Password=swordfish");
        Assert.StartsWith("The prediction log in PostgreSQL cannot be read: ", told.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written: run the same command again when the database is back.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_the_connection_and_says_nothing_is_not_waited_for_beyond_the_timeout()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var watch = Stopwatch.StartNew();
        var told = await ThrowsAsync($"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Database=x;Username=u;Password=swordfish;Timeout=1");
        Assert.Contains("did not answer in time", told.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 20);
    }

    [Fact]
    public async Task A_table_that_is_locked_is_not_waited_for_beyond_the_timeout_and_is_read_when_it_is_free()
    {
        var database = await LogOfAsync("INSERT INTO levain.predictions VALUES ('a-1', now(), 'a', '1', 'd', '{}', NULL, '{0.5}', NULL);");
        await using var source = NpgsqlDataSource.Create(database);
        await using (var locking = await source.OpenConnectionAsync(Cancellation))
        await using (await locking.BeginTransactionAsync(Cancellation))
        {
            await using var command = new NpgsqlCommand("LOCK TABLE levain.predictions IN ACCESS EXCLUSIVE MODE", locking);
            await command.ExecuteNonQueryAsync(Cancellation);
            var told = await ThrowsAsync(database + ";Command Timeout=1");
            Assert.Contains("did not answer in time. Nothing was written. Run the same command again, or raise 'Timeout'", told.Message, StringComparison.Ordinal);
        }

        Assert.Single(await ReadAsync(new PostgresLog(database), "a"));
    }

    [Fact]
    public async Task A_database_that_goes_away_in_the_middle_is_told_with_how_far_it_came_and_the_next_run_reads_all()
    {
        const int Rows = 20_000;
        var database = await LogOfAsync($$"""
            INSERT INTO levain.predictions
            SELECT 'a-' || n, '2026-01-01Z'::timestamptz + n * interval '1 second', 'a', '1', 'd', json_build_object('text', repeat('x', 2000)), NULL, '{0.5}', NULL
            FROM generate_series(1, {{Rows}}) n;
            """);
        var read = 0;

        var told = await Assert.ThrowsAsync<LevainException>(async () =>
        {
            await foreach (var _ in new PostgresLog(database).ReadAsync("a", Cancellation))
                if (++read == 10)
                    await server.StopAsync();
        });
        await server.StartAsync();

        Assert.InRange(read, 10, Rows - 1);
        Assert.Contains(FormattableString.Invariant($"could be read up to entry {read:N0} only: "), told.Message, StringComparison.Ordinal);
        Assert.Equal(Rows, (await ReadAsync(new PostgresLog(database), "a")).Count);
    }

    [Fact]
    public async Task Who_stops_early_leaves_the_database_as_it_is()
    {
        var database = await LogOfAsync("""
            INSERT INTO levain.predictions
            SELECT 'a-' || n, now(), 'a', '1', 'd', json_build_object('text', repeat('x', 2000)), NULL, '{0.5}', NULL FROM generate_series(1, 5000) n;
            """);
        await foreach (var entry in new PostgresLog(database).ReadAsync("a", Cancellation))
        {
            Assert.NotNull(entry);
            break;
        }

        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new PostgresLog(database).ReadAsync("a", stop.Token)) await stop.CancelAsync();
        });
        Assert.Equal(5000, (await ReadAsync(new PostgresLog(database), "a")).Count);
    }

    [Fact]
    public async Task A_database_without_a_log_and_one_with_a_newer_log_are_told()
    {
        var none = await ThrowsAsync(await server.DatabaseAsync());
        Assert.Contains("there is none in this database. Name the database that the service writes to", none.Message, StringComparison.Ordinal);

        var newer = await ThrowsAsync(await LogOfAsync("INSERT INTO levain.migrations (version) VALUES (2);"));
        Assert.Contains("has schema 2, and this program reads up to 1", newer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_may_read_is_enough_and_one_that_may_not_is_told_what_it_needs()
    {
        var database = await LogOfAsync("CREATE ROLE reader LOGIN PASSWORD 'r'; GRANT USAGE ON SCHEMA levain TO reader;");
        var reader = new NpgsqlConnectionStringBuilder(database) { Username = "reader", Password = "r" }.ConnectionString;
        Assert.Contains("SELECT on predictions, feedback and migrations", (await ThrowsAsync(reader)).Message, StringComparison.Ordinal);

        await PostgresServer.ExecuteAsync(database, "GRANT SELECT ON ALL TABLES IN SCHEMA levain TO reader");
        Assert.Empty(await ReadAsync(new PostgresLog(reader)));
    }

    [Theory]
    [InlineData("Host=h;Password=swordfish;Nonsense=1")]
    [InlineData("swordfish")]
    public async Task A_connection_string_that_is_none_is_not_repeated(string text) =>
        Assert.Contains("is not one of PostgreSQL", (await ThrowsAsync(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_password_is_told_and_not_printed()
    {
        var database = await server.DatabaseAsync();
        var told = await ThrowsAsync(database.Replace("swordfish", "swordfish2", StringComparison.Ordinal));
        Assert.Contains("password authentication failed", told.Message, StringComparison.Ordinal);
    }

    private async Task<string> LogOfAsync(string sql)
    {
        var database = await server.DatabaseAsync();
        await using (var source = NpgsqlDataSource.Create(database)) await Migration.RunAsync(source, Schema.Steps, Cancellation);
        await PostgresServer.ExecuteAsync(database, sql);
        return database;
    }

    private static async Task<LevainException> ThrowsAsync(string database)
    {
        var told = await Assert.ThrowsAsync<LevainException>(() => ReadAsync(new PostgresLog(database)));
        Assert.DoesNotContain("swordfish", told.ToString(), StringComparison.Ordinal);
        return told;
    }

    private static async Task<List<LogEntry>> ReadAsync(IPredictionLog log, string model = Model)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in log.ReadAsync(model, Cancellation)) entries.Add(entry);
        return entries;
    }

    private static string Tell(LogEntry entry) => entry switch
    {
        LoggedPrediction p => $"{p.Id} {p.Time:O} {p.Model} {p.Version} {p.Digest} {p.Row.GetRawText()} [{string.Join(' ', p.Features ?? [])}] [{string.Join(' ', p.Scores)}] {p.Label}",
        LoggedFeedback f => $"{f.Id} {f.Time:O} {f.Model} {f.Known.UtcDateTime:O} {f.Label}",
        _ => "",
    };
}
