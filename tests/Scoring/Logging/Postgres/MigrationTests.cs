using Npgsql;
using Xunit;

namespace Levain.Scoring.Logging.Postgres;

// One after the other: a test stops the server.
[Collection(nameof(PostgresServer))]
public sealed class MigrationTests(PostgresServer server)
{
    private static readonly string[] Longer = [.. Schema.Steps, "ALTER TABLE levain.predictions ADD COLUMN extra text;"];

    [Fact]
    public async Task An_empty_database_gets_the_schema_a_current_one_stays_and_an_older_one_goes_forward()
    {
        var database = await server.DatabaseAsync();
        foreach (var (steps, version) in new[] { (Schema.Steps, 1), (Schema.Steps, 1), (Longer, 2), (Longer, 2) })
        {
            await MigrateAsync(database, steps);
            Assert.Equal(version, await PostgresServer.ExecuteAsync(database, "SELECT count(*)::int FROM levain.migrations"));
            Assert.Equal(version, await PostgresServer.ExecuteAsync(database, "SELECT max(version) FROM levain.migrations"));
        }
    }

    [Fact]
    public async Task A_newer_schema_is_refused_at_the_start_and_left_as_it_is()
    {
        var database = await server.DatabaseAsync();
        await MigrateAsync(database, Longer);

        var told = await Assert.ThrowsAsync<LevainException>(() => Events.StartAsync(new() { ConnectionString = database }));

        Assert.Contains("has version 2, and this service knows versions up to 1. Start the newer service", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await PostgresServer.ExecuteAsync(database, "SELECT max(version) FROM levain.migrations"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_database_as_it_was()
    {
        var database = await server.DatabaseAsync();
        await MigrateAsync(database, Schema.Steps);
        await Assert.ThrowsAsync<PostgresException>(() => MigrateAsync(database, [.. Longer, "ALTER TABLE levain.nothing ADD COLUMN x text;"]));
        Assert.Equal(1, await PostgresServer.ExecuteAsync(database, "SELECT max(version) FROM levain.migrations"));
        await MigrateAsync(database, Longer);
    }

    [Fact]
    public async Task A_role_that_may_only_insert_writes_into_a_current_database()
    {
        var database = await server.DatabaseAsync();
        await MigrateAsync(database, Schema.Steps);
        await PostgresServer.ExecuteAsync(database, """
            CREATE ROLE writer LOGIN PASSWORD 'w';
            GRANT USAGE ON SCHEMA levain TO writer;
            GRANT INSERT ON levain.predictions, levain.feedback TO writer;
            GRANT SELECT ON levain.migrations TO writer;
            """);
        var writer = new NpgsqlConnectionStringBuilder(database) { Username = "writer", Password = "w" }.ConnectionString;
        await using var log = await Events.StartAsync(new() { ConnectionString = writer });
        Events.Write(log, 1);
        await log.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, log.Counts.Written);
    }

    private static async Task MigrateAsync(string database, IReadOnlyList<string> steps)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await Migration.RunAsync(source, steps, TestContext.Current.CancellationToken);
    }
}
