using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Levain.Delivery.Images.Registries;

/// <summary>A real docker-registry on a free port of this machine, with a user, for the tests of one class.</summary>
public sealed partial class RegistryServer : IAsyncLifetime
{
    public const string User = "baker";

    /// <summary>An invented password; it must be found nowhere.</summary>
    public const string Token = "sour-dough";

    // Its bcrypt line, made once: no program that makes one is on every machine.
    private const string Line = "baker:$2y$05$abcdefghijklmnopqrstuudIhTNhkV904KC7AVDMNKMC7KzkuvkRG\n";

    private readonly TempFolder folder = new();
    private Process? process;
    private int port;

    /// <summary>Lines below <c>http:</c> in its configuration.</summary>
    public string Http { get; init; } = "";

    /// <summary>Such as 127.0.0.1:40000; a test is skipped where there is no docker-registry.</summary>
    public string Host
    {
        get
        {
            Installed.Demand("docker-registry");
            return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        }
    }

    /// <summary>Where it keeps what it was sent.</summary>
    public string Storage => folder["storage"];

    public async ValueTask InitializeAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(f => Path.Combine(f, "docker-registry")).FirstOrDefault(File.Exists);
        if (program is null) return;
        folder.Write("htpasswd", Line);
        var start = new ProcessStartInfo(program, ["serve", folder.Write("config.yml", Configuration())]) { RedirectStandardError = true, RedirectStandardOutput = true };
        process = new Process { StartInfo = start };
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, said) => Hear(said.Data, listening);
        process.OutputDataReceived += (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        port = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        folder.Dispose();
    }

    private static void Hear(string? line, TaskCompletionSource<int> listening)
    {
        if (line is null)
            listening.TrySetException(new InvalidOperationException("docker-registry ended at once"));
        else if (Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private string Configuration() => $"""
        version: 0.1
        log:
          level: info
        storage:
          filesystem:
            rootdirectory: '{Storage}'
        auth:
          htpasswd:
            realm: levain
            path: '{folder["htpasswd"]}'
        http:
          addr: 127.0.0.1:0
        {Http}
        """;

    [GeneratedRegex("listening on 127\\.0\\.0\\.1:([0-9]+)")]
    private static partial Regex Listening();
}
