using System.Diagnostics;
using Levain.Scoring.Logging.Postgres;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Levain.Scoring.Logging.Postgres;

/// <summary>A PostgreSQL server of the tests' own on a socket in a temporary folder, made when a test first asks for it.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    internal const string Password = "swordfish; 'and more'";

    private readonly SemaphoreSlim gate = new(1);
    private readonly string root = Directory.CreateTempSubdirectory("lpg").FullName;
    private Process? server;
    private int databases;
    private string? missing;

    /// <summary>The connection string of a new empty database; skips the test where there is no server program.</summary>
    internal async Task<string> DatabaseAsync()
    {
        await StartAsync();
        Assert.SkipWhen(missing is not null, missing ?? "");
        var name = $"db{Interlocked.Increment(ref databases)}";
        await ExecuteAsync(To("postgres"), $"CREATE DATABASE {name}");
        return To(name);
    }

    internal async Task StartAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (server is not null || missing is not null) return;
            if (Binary("initdb") is not { } initdb || Binary("postgres") is not { } postgres)
            {
                missing = "there is no postgres or initdb program (Debian: postgresql)";
                return;
            }

            if (!File.Exists(Path.Combine(root, "data", "PG_VERSION"))) await InitAsync(initdb);
            server = Process.Start(AsOrdinaryUser(postgres, "-D", Data, "-k", root, "-c", "listen_addresses=", "-c", "fsync=off"))!;
            server.BeginOutputReadLine();
            server.BeginErrorReadLine();
            while (!await AnswersAsync()) await Task.Delay(20);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends the server at once; its connections break.</summary>
    internal async Task StopAsync()
    {
        if (server is null) return;
        using (var stop = Process.Start(AsOrdinaryUser(Binary("pg_ctl")!, "-D", Data, "-m", "immediate", "stop"))!)
        {
            await stop.StandardOutput.ReadToEndAsync();
            await stop.WaitForExitAsync();
        }

        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    internal static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(root, recursive: true);
        gate.Dispose();
    }

    private string Data => Path.Combine(root, "data");

    private string To(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = root,
        Database = database,
        Username = "levain",
        Password = Password,
        Pooling = false,
        Timeout = 5,
    }.ConnectionString;

    private async Task InitAsync(string initdb)
    {
        var passwords = Path.Combine(root, "password");
        await File.WriteAllTextAsync(passwords, Password + "\n");
        if (Environment.IsPrivilegedProcess)
            using (var chown = Process.Start("chown", ["-R", User, root])) await chown.WaitForExitAsync();
        using var init = Process.Start(AsOrdinaryUser(
            initdb, "-D", Data, "-U", "levain", "-A", "scram-sha-256", $"--pwfile={passwords}", "-E", "UTF8", "--locale=C", "-N"))!;
        var (said, failed) = (init.StandardOutput.ReadToEndAsync(), init.StandardError.ReadToEndAsync());
        await init.WaitForExitAsync();
        Assert.True(init.ExitCode == 0, await said + await failed);
    }

    private async Task<bool> AnswersAsync()
    {
        Assert.False(server!.HasExited, "the postgres server ended");
        try
        {
            return await ExecuteAsync(To("postgres"), "SELECT 1") is 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    // The server refuses to run as root.
    private static string User =>
        File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static ProcessStartInfo AsOrdinaryUser(string program, params string[] arguments)
    {
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", User, "--", program, .. arguments] : [program, .. arguments];
        return new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
    }

    private static string? Binary(string name) =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending() : Enumerable.Empty<string>())
        .Select(d => Path.Combine(d, "bin", name))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(d => Path.Combine(d, name)))
        .FirstOrDefault(File.Exists);
}
