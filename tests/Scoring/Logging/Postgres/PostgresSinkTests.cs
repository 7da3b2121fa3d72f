using System.Globalization;
using Xunit;

namespace Levain.Scoring.Logging.Postgres;

// One after the other: a test stops the server.
[Collection(nameof(PostgresServer))]
public sealed class PostgresSinkTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Predictions_and_labels_lie_in_their_tables_as_they_were_written_and_join_by_the_id()
    {
        var database = await server.DatabaseAsync();
        await using (var log = await Events.StartAsync(Options(database), new SetClock()))
        {
            Events.Write(log, 3);
            Events.WriteRow(log, 4, "{\"b\": 1.10}"u8);
            Events.WriteLabel(log, 3, "\"cheap\"");
            Events.WriteLabel(log, 4, "4.5");
        }

        Assert.Equal(
            "houses-of-bö\"ston|7|sha256:abc|{3,NaN,-0}|{0.375,Infinity}|\"dear\"|\"cheap\"|t|t|t",
            await AskAsync(database, """
                SELECT concat_ws('|', p.model, version, digest, features, scores, p.label, f.label, known = '2026-01-31 11:00Z',
                    p.time = '2026-01-02 03:04:05Z', "row"::text = '{"rooms":3,"town":"Bö\u0000ston"}')
                FROM levain.predictions p JOIN levain.feedback f USING (id) WHERE features IS NOT NULL
                """));
        Assert.Equal(
            "{\"b\": 1.10}|1.10|4.5",
            await AskAsync(database, """
                SELECT concat_ws('|', "row", "row"->>'b', f.label)
                FROM levain.predictions p JOIN levain.feedback f USING (id) WHERE p.label IS NULL
                """));
    }

    [Fact]
    public async Task A_batch_that_comes_twice_is_kept_once()
    {
        var database = await server.DatabaseAsync();
        for (var round = 0; round < 2; round++)
        {
            await using var log = await Events.StartAsync(Options(database), new SetClock());
            for (var i = 0; i < 100 * (round + 1); i++) Assert.True(Events.Write(log, i) && Events.WriteLabel(log, i, "1"));
            await log.FlushAsync(Cancellation);
        }

        Assert.Equal((200L, 200L), await CountsAsync(database));
    }

    [Fact]
    public async Task What_the_server_cannot_take_is_left_out_alone()
    {
        var database = await server.DatabaseAsync();
        var lines = new LogLines();
        await using var log = await Events.StartAsync(Options(database) with { FlushInterval = TimeSpan.FromHours(1) }, lines: lines);
        for (var i = 0; i < 1000; i++) Events.WriteRow(log, i, i switch
        {
            123 => "{\"a\":"u8,
            700 => [(byte)'"', 0xFF, (byte)'"'],
            _ => "{}"u8,
        });
        await log.FlushAsync(Cancellation);

        Assert.Equal((998L, 2L), (log.Counts.Written, log.Counts.Unwritable));
        Assert.Equal((998L, 0L), await CountsAsync(database));
    }

    [Fact]
    public async Task Two_services_that_start_at_once_on_an_empty_database_both_write()
    {
        var database = await server.DatabaseAsync();
        await Parallel.ForAsync(0, 4, Cancellation, async (service, _) =>
        {
            await using var log = await Events.StartAsync(Options(database));
            for (var i = 0; i < 500; i++) Events.Write(log, (500 * service) + i);
            await log.FlushAsync(Cancellation);
            Assert.Equal(500, log.Counts.Written);
        });

        Assert.Equal((2000L, 0L), await CountsAsync(database));
        Assert.Equal("1", await AskAsync(database, "SELECT string_agg(version::text, ',') FROM levain.migrations"));
    }

    [Fact]
    public async Task A_server_that_is_away_at_the_start_and_again_in_the_middle_loses_nothing()
    {
        var database = await server.DatabaseAsync();
        var lines = new LogLines();
        await server.StopAsync();
        await using var log = await Events.StartAsync(Options(database), lines: lines);
        Write(log, 0);
        while (log.Counts.Healthy) await Task.Delay(5, Cancellation);
        await server.StartAsync();
        await log.FlushAsync(Cancellation);
        Assert.Equal((1000L, 0L), await CountsAsync(database));

        await server.StopAsync();
        Write(log, 1000);
        while (log.Counts.Healthy) await Task.Delay(5, Cancellation);
        Write(log, 2000);
        await server.StartAsync();
        await log.FlushAsync(Cancellation);

        Assert.Equal((3000L, 0L), await CountsAsync(database));
        Assert.Equal((3000L, 0L, true), (log.Counts.Written, log.Counts.Dropped, log.Counts.Healthy));
        Assert.Single(lines.All, l => l.StartsWith("Warning: The database for predictions is not there yet: ", StringComparison.Ordinal));
        Assert.Equal(2, lines.All.Count(l => l.StartsWith("Error: Predictions cannot be written to the database: ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.All.Count(l => l.Contains("written to the database again", StringComparison.Ordinal)));
        AssertNoPassword(lines);
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_not_printed()
    {
        var database = await server.DatabaseAsync();
        var lines = new LogLines();
        var options = Options(database.Replace("swordfish", "swordfish2", StringComparison.Ordinal)) with { DrainTimeout = TimeSpan.Zero };
        await using (var log = await Events.StartAsync(options, lines: lines))
        {
            Events.Write(log, 0);
            while (log.Counts.Healthy) await Task.Delay(5, Cancellation);
        }

        Assert.Contains(lines.All, l => l.Contains("password authentication failed", StringComparison.Ordinal));
        AssertNoPassword(lines);
    }

    private static void Write(PredictionLog log, int from)
    {
        for (var i = 0; i < 1000; i++) Assert.True(Events.Write(log, from + i));
    }

    private static void AssertNoPassword(LogLines lines) =>
        Assert.DoesNotContain(lines.All, l => l.Contains("swordfish", StringComparison.Ordinal) || l.Contains("and more", StringComparison.Ordinal));

    private static PredictionLogOptions Options(string database) =>
        new() { ConnectionString = database, FlushInterval = TimeSpan.FromMilliseconds(20) };

    private static async Task<(long Predictions, long Labels)> CountsAsync(string database) =>
        ((long)(await PostgresServer.ExecuteAsync(database, "SELECT count(*) FROM levain.predictions"))!,
            (long)(await PostgresServer.ExecuteAsync(database, "SELECT count(*) FROM levain.feedback"))!);

    private static async Task<string?> AskAsync(string database, string sql) =>
        Convert.ToString(await PostgresServer.ExecuteAsync(database, sql), CultureInfo.InvariantCulture);
}
