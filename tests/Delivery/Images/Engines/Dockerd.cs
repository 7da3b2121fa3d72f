using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Levain.Delivery.Images.Engines;
using Xunit;

[assembly: AssemblyFixture(typeof(Dockerd))]

namespace Levain.Delivery.Images.Engines;

/// <summary>A Docker daemon of the tests' own, started by the first test that wants it and taken away with all it made.</summary>
/// <remarks>
/// It has a bridge of its own and sets no rule of the firewall: another daemon of this machine, or of another run of
/// these tests, is neither seen nor disturbed. Ports on loopback are passed on by Docker's proxy.
/// </remarks>
public sealed partial class Dockerd : IAsyncDisposable
{
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(60);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"levain-dockerd-{Environment.ProcessId}");
    private readonly string bridge = string.Create(CultureInfo.InvariantCulture, $"lv{Environment.ProcessId}");
    private readonly SemaphoreSlim one = new(1);
    private Process? daemon;

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"unix://{folder}/docker.sock");

    /// <summary>Whether a daemon can run here.</summary>
    public static bool IsPossible => Find("dockerd") is not null && Find("ip") is not null && Environment.IsPrivilegedProcess;

    /// <summary>Sees to it that the daemon answers; the test is skipped where there can be none.</summary>
    public async Task StartedAsync()
    {
        Assert.SkipWhen(Find("dockerd") is null, "there is no dockerd program (Debian: docker.io)");
        Assert.SkipWhen(Find("ip") is null, "there is no ip program (Debian: iproute2)");
        Assert.SkipWhen(!Environment.IsPrivilegedProcess, "a Docker daemon needs root");
        await one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            daemon ??= await StartAsync();
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>A way to the daemon that knows nothing of our own code.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Address.AbsolutePath), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = new Uri("http://docker/v1.41/") };

    public async ValueTask DisposeAsync()
    {
        one.Dispose();
        if (daemon is null) return;
        // Politely: it stops its containers and its containerd, and takes its mounts away.
        await RunAsync("kill", "-TERM", daemon.Id.ToString(CultureInfo.InvariantCulture));
        await daemon.WaitForExitAsync();
        daemon.Dispose();
        foreach (var mount in (await File.ReadAllLinesAsync("/proc/mounts")).Select(l => l.Split(' ')[1]).Where(m => m.StartsWith(folder, StringComparison.Ordinal)).Reverse())
            await RunAsync("umount", mount);
        await RunAsync("ip", "link", "delete", bridge);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<Process> StartAsync()
    {
        Directory.CreateDirectory(folder);
        // Without an address of its own a bridge takes the lowest of its ports': it would change when another container comes or goes, and
        // what the others answer would be lost until they ask for it again.
        await RunAsync("ip", "link", "add", bridge, "address", "02:00:00:00:00:fe", "type", "bridge");
        var id = Environment.ProcessId;
        await RunAsync("ip", "address", "add", string.Create(CultureInfo.InvariantCulture, $"10.{200 + (id >> 8) % 50}.{id & 255}.1/24"), "dev", bridge);
        await RunAsync("ip", "link", "set", bridge, "up");
        var start = new ProcessStartInfo(Find("dockerd")!,
        [
            "--data-root", $"{folder}/data", "--exec-root", $"{folder}/exec", "--pidfile", $"{folder}/pid", "--host", Address.OriginalString,
            "--bridge", bridge, "--iptables=false", "--ip6tables=false", "--ip-masq=false", "--log-level", "error",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        using var client = Client();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            Assert.False(process.HasExited, process.HasExited ? await said : "");
            Assert.True(watch.Elapsed < ToStart, "dockerd does not answer");
            if (await AnswersAsync(client)) return process;
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("_ping", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(command[0])!, command[1..]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)}: {said}");
    }

    // Root's programs lie where not every PATH leads.
    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(["/usr/sbin", "/sbin", "/usr/local/sbin"])
            .Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
