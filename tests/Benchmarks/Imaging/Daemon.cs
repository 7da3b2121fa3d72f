using System.Diagnostics;
using System.Globalization;
using Levain.Delivery.Images.Engines;

namespace Levain.Benchmarks.Imaging;

/// <summary>A Docker daemon of the benches' own: it begins empty, and is taken away with all that it holds.</summary>
/// <remarks>It has a bridge of its own and sets no rule of the firewall: another daemon of this machine is not disturbed.</remarks>
internal sealed class Daemon : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder;
    private readonly string bridge = string.Create(CultureInfo.InvariantCulture, $"lb{Environment.ProcessId}");
    private Process? process;

    private Daemon(string folder) => (this.folder, Engine) = (folder, new DockerEngine(new Uri($"unix://{folder}/docker.sock")));

    public DockerEngine Engine { get; }

    /// <summary>Seconds of all cores that it has taken; it builds by itself.</summary>
    public double Cpu
    {
        get
        {
            process!.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>The variables by which Docker's client finds it; without BuildKit, which that client may lack.</summary>
    public (string, string?)[] Variables => [("DOCKER_HOST", $"unix://{folder}/docker.sock"), ("DOCKER_BUILDKIT", "0"), ("DOCKER_CONFIG", folder)];

    /// <summary>Says why there can be no daemon here; null where there can.</summary>
    public static string? Missing() =>
        !Environment.IsPrivilegedProcess ? "A Docker daemon of its own needs root: this is left out."
        : new[] { "dockerd", "docker", "ip" }.FirstOrDefault(p => Programs.Find(p) is null) is { } program ? $"There is no program {program} here: this is left out (Debian's docker.io and iproute2 have it)."
        : null;

    /// <summary>Starts a daemon in a folder that is not there yet.</summary>
    public static async Task<Daemon> StartAsync(string folder)
    {
        var daemon = new Daemon(Directory.CreateDirectory(folder).FullName);
        try
        {
            await daemon.StartAsync();
            return daemon;
        }
        catch
        {
            await daemon.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Engine.Dispose();
        if (process is null) return;
        // Politely: it stops its containers and takes its mounts away.
        await Shell.RunAsync(folder, "kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
        foreach (var mount in (await File.ReadAllLinesAsync("/proc/mounts")).Select(l => l.Split(' ')[1]).Where(m => m.StartsWith(folder, StringComparison.Ordinal)).Reverse())
            await Shell.RunAsync("/", "umount", [mount]);
        await Shell.RunAsync("/", Programs.Find("ip")!, ["link", "delete", bridge]);
    }

    private async Task StartAsync()
    {
        var ip = Programs.Find("ip")!;
        var id = Environment.ProcessId;
        await Shell.MustAsync(folder, ip, ["link", "add", bridge, "address", "02:00:00:00:00:fe", "type", "bridge"]);
        await Shell.MustAsync(folder, ip, ["address", "add", string.Create(CultureInfo.InvariantCulture, $"10.{150 + (id >> 8) % 50}.{id & 255}.1/24"), "dev", bridge]);
        await Shell.MustAsync(folder, ip, ["link", "set", bridge, "up"]);
        var start = new ProcessStartInfo(Programs.Find("dockerd")!,
        [
            "--data-root", $"{folder}/data", "--exec-root", $"{folder}/exec", "--pidfile", $"{folder}/pid", "--host", $"unix://{folder}/docker.sock",
            "--bridge", bridge, "--iptables=false", "--ip6tables=false", "--ip-masq=false", "--log-level", "error",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        for (var watch = Stopwatch.StartNew(); !await AnswersAsync(); await Task.Delay(50))
        {
            if (process.HasExited) throw new LevainException($"dockerd ended at once:\n{await said}");
            if (watch.Elapsed > Patience) throw new LevainException($"dockerd does not answer after {Patience.TotalSeconds} s.");
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await Engine.AskAsync(CancellationToken.None);
            return true;
        }
        catch (LevainException)
        {
            return false;
        }
    }
}
