using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Levain.Benchmarks.Imaging;

/// <summary>A docker-registry on a free port of this machine, empty at first.</summary>
internal sealed partial class OwnRegistry : IAsyncDisposable
{
    private const string Program = "docker-registry";
    private readonly Process process;

    private OwnRegistry(Process process, string host) => (this.process, Host) = (process, host);

    /// <summary>Such as 127.0.0.1:40000.</summary>
    public string Host { get; }

    /// <summary>Says why there can be none here; null where there can.</summary>
    public static string? Missing() =>
        Programs.Find(Program) is null ? $"There is no program {Program} here, so nothing is pushed (Debian's package of that name has it)." : null;

    /// <summary>Starts one that keeps what it is sent in a folder.</summary>
    public static async Task<OwnRegistry> StartAsync(string folder)
    {
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, "config.yml");
        await File.WriteAllTextAsync(file, $"version: 0.1\nlog:\n  level: info\nstorage:\n  filesystem:\n    rootdirectory: '{folder}/storage'\nhttp:\n  addr: 127.0.0.1:0\n");
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Programs.Find(Program)!, ["serve", file]) { RedirectStandardError = true, RedirectStandardOutput = true },
        };
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, said) => Hear(said.Data, listening);
        process.OutputDataReceived += static (_, _) => { };
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var port = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return new OwnRegistry(process, string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static void Hear(string? line, TaskCompletionSource<int> listening)
    {
        if (line is null)
            listening.TrySetException(new LevainException("docker-registry ended at once."));
        else if (Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("listening on 127\\.0\\.0\\.1:([0-9]+)")]
    private static partial Regex Listening();
}
